package dev.tidings.streams;

import static dev.tidings.streams.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.schema.Article;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.RecordSerdes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A record's own fault leads to the dead letters; trouble around it stops the work. */
final class DeadLetterTest {

  private static final byte[] POISON = "not Avro".getBytes(StandardCharsets.UTF_8);

  @Test
  void keepsTheBytesOfAnUnreadableRecord() {
    try (EnrichmentRun run = new EnrichmentRun()) {
      run.publishBytes("a", POISON);

      DeadLetter dead = onlyDeadLetter(run);
      assertThat(dead.key()).isEqualTo("a".getBytes(StandardCharsets.UTF_8));
      assertThat(dead.value()).isEqualTo(POISON);
    }
  }

  @Test
  void saysWhereADeadLetterStoodAndWhatWasWrong() {
    try (EnrichmentRun run = new EnrichmentRun()) {
      run.publish(article("a", "@russia"));

      run.publishBytes("b", POISON);

      DeadLetter dead = onlyDeadLetter(run);
      assertThat(dead.error("topic")).isEqualTo("tidings.articles");
      assertThat(dead.error("partition")).isEqualTo("0");
      assertThat(dead.error("offset")).isEqualTo("1");
      assertThat(dead.error("exception")).isEqualTo(SerializationException.class.getName());
      assertThat(dead.error("message")).isNotBlank();
      assertThat(dead.error("stacktrace")).contains("AvroSerdes");
    }
  }

  @Test
  void keepsTheBytesOfARecordThatCannotBeProcessed() {
    try (EnrichmentRun run = new EnrichmentRun()) {
      run.publish(article("a", "#crash"));

      DeadLetter dead = onlyDeadLetter(run);
      assertThat(dead.value()).isEqualTo(run.bytes(article("a", "#crash")));
      assertThat(dead.error("exception")).isEqualTo(IllegalStateException.class.getName());
      assertThat(dead.error("message")).isEqualTo("a bug in the tagger");
    }
  }

  @Test
  void refusesARecordThatIsNotUnderItsArticlesId() {
    try (EnrichmentRun run = new EnrichmentRun()) {
      run.publishUnder("b", article("a", "@russia"));

      DeadLetter dead = onlyDeadLetter(run);
      assertThat(dead.value()).isEqualTo(run.bytes(article("a", "@russia")));
      assertThat(dead.error("message"))
          .isEqualTo("the record's key is b but the article's id is a; publish it under its id");
    }
  }

  @Test
  void refusesARecordWithoutAKey() {
    try (EnrichmentRun run = new EnrichmentRun()) {
      run.publishUnder(null, article("a", "@russia"));

      DeadLetter dead = onlyDeadLetter(run);
      assertThat(dead.key()).isNull();
      assertThat(dead.value()).isEqualTo(run.bytes(article("a", "@russia")));
    }
  }

  @Test
  void keepsTheBytesOfARecordWhoseTagsCannotBeWritten() {
    try (EnrichmentRun run = writingFails(new IllegalStateException("a bug in the serializer"))) {
      run.publish(article("a", "@russia"));

      DeadLetter dead = onlyDeadLetter(run);
      assertThat(dead.value()).isEqualTo(run.bytes(article("a", "@russia")));
      assertThat(dead.error("message")).isEqualTo("a bug in the serializer");
    }
  }

  static Stream<Named<Consumer<EnrichmentRun>>> faults() {
    return Stream.of(
        Named.of("unreadable", run -> run.publishBytes("a", POISON)),
        Named.of("a crash", run -> run.publish(article("a", "#crash"))),
        Named.of("another key", run -> run.publishUnder("b", article("a", "@russia"))));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void goesOnAfterADeadLetter(Consumer<EnrichmentRun> fault) {
    try (EnrichmentRun run = new EnrichmentRun()) {
      fault.accept(run);

      run.publish(article("c", "@iran"));

      assertThat(run.enriched()).extracting(Written::key).containsExactly("c");
    }
  }

  @Test
  void goesOnAfterARecordWhoseTagsCannotBeWritten() {
    try (EnrichmentRun run = writingFails(new IllegalStateException("a bug"))) {
      run.publish(article("a", "@russia"));

      run.publish(article("c", "@iran"));

      assertThat(run.enriched()).extracting(Written::key).containsExactly("c");
    }
  }

  @Test
  void leavesTheLastGoodRevisionWhereTheNextIsADeadLetter() {
    try (EnrichmentRun run = new EnrichmentRun()) {
      run.publish(article("a", "@russia"));
      run.forgetWhatCameOut();

      run.publish(article("a", "#crash"));

      assertThat(run.enriched()).isEmpty();
      assertThat(run.rejected()).isEmpty();
    }
  }

  @Test
  void remembersNothingOfADeadLetter() {
    try (EnrichmentRun run = new EnrichmentRun()) {
      run.publish(article("a", "@russia"));
      run.publish(article("a", "#crash"));
      run.forgetWhatCameOut();

      run.publish(article("a", "@russia"));

      assertThat(run.enriched()).isEmpty();
    }
  }

  static Stream<Arguments> amidTrouble() {
    KafkaException trouble = new KafkaException("the registry is away");
    return Stream.of(
        Arguments.of("in reading", FailingSerdes.reading(Article.class, trouble), "@russia"),
        Arguments.of("in tagging", new AvroSerdes(), "#trouble"),
        Arguments.of(
            "in writing", FailingSerdes.writing(EnrichedArticle.class, trouble), "@russia"),
        Arguments.of(
            "below a failure to write",
            FailingSerdes.writing(EnrichedArticle.class, new SerializationException(trouble)),
            "@russia"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("amidTrouble")
  void stopsForTroubleAndDropsNothing(String where, RecordSerdes serdes, String body) {
    try (EnrichmentRun run = new EnrichmentRun(serdes)) {
      assertThatThrownBy(() -> run.publish(article("a", body)))
          .as("trouble %s", where)
          .hasRootCauseMessage("the registry is away");

      assertThat(run.deadLetters()).isEmpty();
      assertThat(run.enriched()).isEmpty();
    }
  }

  private static EnrichmentRun writingFails(RuntimeException failure) {
    return new EnrichmentRun(FailingSerdes.writing(EnrichedArticle.class, failure));
  }

  private static DeadLetter onlyDeadLetter(EnrichmentRun run) {
    List<DeadLetter> deadLetters = run.deadLetters();
    assertThat(deadLetters).hasSize(1);
    return deadLetters.get(0);
  }
}
