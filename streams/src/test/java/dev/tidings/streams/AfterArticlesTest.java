package dev.tidings.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

/** Requests go behind the articles that are there, whatever the sender's clock says. */
final class AfterArticlesTest {

  private static final long NOW = Instant.parse("2026-11-22T10:00:00Z").toEpochMilli();

  private final AfterArticles times = new AfterArticles();

  @Test
  void aRequestIsYoungerThanAnArticleThatCameLater() {
    long article = NOW + Duration.ofMinutes(20).toMillis();

    assertThat(times.extract(sentAt(NOW), 0)).isGreaterThan(article);
  }

  @Test
  void brokersTakeWhatIsWrittenAtThatTime() {
    assertThat(times.extract(sentAt(NOW), 0)).isLessThan(NOW + Duration.ofHours(1).toMillis());
  }

  @Test
  void whatIsWrittenForItBearsTheTimeWhenItWasSent() {
    assertThat(AfterArticles.sentAt(times.extract(sentAt(NOW), 0))).isEqualTo(NOW);
  }

  @Test
  void refusesARequestWithoutATime() {
    assertThatThrownBy(() -> times.extract(sentAt(-1), 0)).isInstanceOf(StreamsException.class);
  }

  private static ConsumerRecord<Object, Object> sentAt(long time) {
    return new ConsumerRecord<>(
        "tidings.articles.replay",
        0,
        0,
        time,
        TimestampType.CREATE_TIME,
        0,
        0,
        "a",
        "request",
        new RecordHeaders(),
        Optional.empty());
  }
}
