package dev.tidings.streams;

import static dev.tidings.streams.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.schema.ReplayRequest;
import dev.tidings.schema.Revision;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A request that is none goes to the dead letters, and changes nothing. */
final class BadRequestTest {

  private static final FakeTagger NEXT = FakeTagger.overlooking("iran");

  private EnrichmentRun run = new EnrichmentRun();

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void keepsTheBytesOfAnUnreadableRequest() {
    byte[] poison = "not Avro".getBytes(StandardCharsets.UTF_8);

    run.replayBytes("a", poison);

    DeadLetter dead = onlyDeadLetter();
    assertThat(dead.value()).isEqualTo(poison);
    assertThat(dead.error("topic")).isEqualTo("tidings.articles.replay");
    assertThat(dead.error("exception")).isEqualTo(SerializationException.class.getName());
  }

  @Test
  void takesNoRequestWithoutAValueForATakedown() {
    run.publish(article("a", "@iran"));
    run.forgetWhatCameOut();

    run.replayBytes("a", null);

    assertThat(onlyDeadLetter().error("message"))
        .isEqualTo("a request without a value asks for nothing");
    nothingElseCameOut();
  }

  @Test
  void refusesARequestThatIsNotUnderItsArticlesId() {
    run.publish(article("a", "@iran"));
    run.forgetWhatCameOut();
    run.tagWith(NEXT);

    run.replayUnder("b", run.request(0).build());

    assertThat(onlyDeadLetter().error("message"))
        .isEqualTo(
            "the request's key is b but its article's id is a; send it under the article's id");
    nothingElseCameOut();
  }

  @Test
  void refusesARequestWithoutAKey() {
    run.publish(article("a", "@iran"));
    run.forgetWhatCameOut();

    run.replayUnder(null, run.request(0).build());

    assertThat(onlyDeadLetter().key()).isNull();
    nothingElseCameOut();
  }

  @Test
  void refusesAProbeWithAKey() {
    run.replayUnder("a", probe(0));

    assertThat(onlyDeadLetter().error("message")).contains("its article's id is null");
    nothingElseCameOut();
  }

  @Test
  void refusesARequestInAnotherPartitionThanItsArticles() {
    run.publish(article("a", "@iran"));
    run.forgetWhatCameOut();
    run.tagWith(NEXT);

    run.replay(run.request(0).setRevision(new Revision(3, 0L)).build());

    assertThat(onlyDeadLetter().error("message"))
        .isEqualTo(
            "the request stands in partition 0 but its article in 3; send it to the article's");
    nothingElseCameOut();
  }

  @Test
  void refusesAProbeThatNamesAnotherPartition() {
    run.replay(probe(3));

    assertThat(onlyDeadLetter().error("message")).contains("in partition 0");
    nothingElseCameOut();
  }

  @Test
  void leavesWhatIsThereWhereTheTaggerCrashesNow() {
    run.publish(article("a", "@iran"));
    run.forgetWhatCameOut();
    run.tagWith(FakeTagger.failing("next"));
    ReplayRequest request = run.request(0).build();

    run.replay(request);

    assertThat(onlyDeadLetter().error("message")).isEqualTo("it was to be left alone");
    nothingElseCameOut();
  }

  @Test
  void stopsForTroubleAndDropsNoRequest() {
    run.close();
    run =
        new EnrichmentRun(
            FailingSerdes.reading(ReplayRequest.class, new KafkaException("the registry is away")));
    run.publish(article("a", "@iran"));
    run.forgetWhatCameOut();

    assertThatThrownBy(() -> run.replay(run.request(0).build()))
        .hasRootCauseMessage("the registry is away");

    assertThat(run.deadLetters()).isEmpty();
    nothingElseCameOut();
  }

  private static ReplayRequest probe(int partition) {
    return ReplayRequest.newBuilder()
        .setReplayId("probe")
        .setRevision(new Revision(partition, -1L))
        .build();
  }

  private DeadLetter onlyDeadLetter() {
    List<DeadLetter> deadLetters = run.deadLetters();
    assertThat(deadLetters).hasSize(1);
    return deadLetters.get(0);
  }

  private void nothingElseCameOut() {
    assertThat(run.enriched()).isEmpty();
    assertThat(run.rejected()).isEmpty();
    assertThat(run.replayed()).isEmpty();
  }
}
