package dev.tidings.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tidings.ingest.IngestException;
import dev.tidings.ingest.Problem;
import dev.tidings.ingest.ReadReport;
import dev.tidings.ingest.RecordingProblems;
import dev.tidings.schema.Article;
import dev.tidings.schema.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class ArticlePublisherTest {
  private final RecordingProducer broker = new RecordingProducer();
  private final RecordingProblems problems = new RecordingProblems();
  private final List<Receipt> receipts = new ArrayList<>();
  private final ArticlePublisher publisher =
      new ArticlePublisher(broker.asProducer(), "articles", problems, receipts::add);

  @Test
  void sendsArticlesInOrderAndHandsBackReceipts() {
    publish("a", "b", "a");

    assertThat(broker.sent).extracting(ProducerRecord::key).containsExactly("a", "b", "a");
    assertThat(receipts)
        .containsExactly(
            new Receipt("a", 0, 0, "hash-a"),
            new Receipt("b", 0, 1, "hash-b"),
            new Receipt("a", 0, 2, "hash-a"));
  }

  @Test
  void addsUpReadingAndPublishing() {
    broker.refuse("b", new RecordTooLargeException("too large"));
    publisher.accept(article("a"));
    publisher.accept(article("b"));

    assertThat(publisher.finish(new ReadReport(2, 3, 4, 5))).isEqualTo(new PublishReport(1, 4, 5));
  }

  @Test
  void goesOnAfterARecordThatIsTooLarge() {
    broker.refuse("b", new RecordTooLargeException("too large"));

    assertThat(publish("a", "b", "c")).isEqualTo(new PublishReport(2, 1, 0));
    assertThat(problems.only().where()).isEqualTo("b");
    assertThat(problems.only().severity()).isEqualTo(Problem.Severity.REJECTED);
  }

  @Test
  void goesOnAfterARecordThatDoesNotFitTheSchema() {
    broker.fail("b", new SerializationException("cannot", new NullPointerException("title")));

    assertThat(publish("a", "b", "c")).isEqualTo(new PublishReport(2, 1, 0));
    assertThat(problems.only().reason()).isEqualTo("cannot (title)");
  }

  @Test
  void stopsWhenTheRegistryIsDown() {
    broker.fail("b", new SerializationException("cannot", new IOException("refused")));

    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> publish("a", "b", "c"))
        .withMessageContainingAll("'articles'", "refused", "registry");
    assertThat(broker.sent).hasSize(1);
  }

  @Test
  void stopsWhenTheBrokerIsDown() {
    broker.refuse("a", new TimeoutException("Topic articles not present in metadata"));

    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> publish("a"))
        .withMessage(
            "Cannot publish to 'articles': Topic articles not present in metadata; check that the"
                + " brokers in bootstrap.servers are up and that the topic exists");
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> publisher.accept(article("b")));
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void stopsWithoutRights() {
    broker.refuse("a", new TopicAuthorizationException("Not authorized"));

    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> publish("a"))
        .withMessageContaining("credentials");
  }

  @Test
  void takesArticlesDown() {
    publisher.takeDown("a");
    publisher.finish();

    assertThat(broker.sent)
        .first()
        .returns("a", ProducerRecord::key)
        .returns(null, ProducerRecord::value);
    assertThat(receipts).containsExactly(new Receipt("a", 0, 0, ""));
  }

  private PublishReport publish(String... ids) {
    for (String id : ids) {
      publisher.accept(article(id));
    }
    return publisher.finish();
  }

  private static Article article(String id) {
    return Article.newBuilder()
        .setId(id)
        .setSource(Source.newBuilder().setId("s").build())
        .setTitle("t")
        .setBody("b")
        .setRetrievedAt(Instant.EPOCH)
        .setContentHash("hash-" + id)
        .setMediaType("text/plain")
        .build();
  }
}
