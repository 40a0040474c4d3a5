package dev.tidings.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.DocumentFormat;
import dev.tidings.schema.Article;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class StdinTest {
  private static final String ONE = "{\"id\":\"1\",\"title\":\"One\",\"body\":\"Text.\"}";
  private static final String TWO = "{\"id\":\"2\",\"title\":\"Two\",\"body\":\"Text.\"}";

  @Test
  void tellsJsonLines() {
    assertThat(Reading.ofStdin(ONE + "\n" + TWO + "\n").sink.ids()).containsExactly("1", "2");
  }

  @Test
  void tellsAnArrayAndAnObjectOverManyLines() {
    assertThat(Reading.ofStdin(" [" + ONE + ",\n" + TWO + "]").sink.ids())
        .containsExactly("1", "2");
    assertThat(Reading.ofStdin(ONE.replace(",", ",\n")).sink.ids()).containsExactly("1");
  }

  @Test
  void tellsAPage() {
    Article article =
        Reading.ofStdin("<!DOCTYPE html><title>Ferry</title><p>It sails.</p>").sink.only();

    assertThat(article.getMediaType()).isEqualTo("text/html");
    assertThat(article.getTitle()).isEqualTo("Ferry");
  }

  @Test
  void takesAnythingElseForText() {
    Article article = Reading.ofStdin("Ferry sails\n[1] It sails.\n").sink.only();

    assertThat(article.getMediaType()).isEqualTo("text/plain");
    assertThat(article.getRetrievedAt()).isEqualTo(Reading.NOW);
    assertThat(article.getSource().getId()).isEqualTo("local");
    assertThat(article.getId()).startsWith("local:stdin#");
  }

  @Test
  void givesEachTextItsOwnName() {
    assertThat(Reading.ofStdin("One\nText.").sink.ids())
        .isNotEqualTo(Reading.ofStdin("Two\nText.").sink.ids());
  }

  @Test
  void obeysAStatedFormat() {
    Reading reading = new Reading().format(DocumentFormat.MARKDOWN);
    reading.stdin(new ByteArrayInputStream("# Ferry\n\nIt *sails*.".getBytes()));
    reading.read(List.of("-"));

    assertThat(reading.sink.only().getBody()).isEqualTo("It sails.");
  }

  @Test
  void reportsEmptyInput() {
    assertThat(Reading.ofStdin("").problems.only().reason()).isEqualTo("it is empty");
  }
}
