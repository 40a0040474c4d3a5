package dev.tidings.ingest.sourcelist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.Problem;
import dev.tidings.ingest.sourcelist.ListedSource.Kind;
import dev.tidings.ingest.sourcelist.ListedSource.WhenGone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceListTest {
  static final String FULL =
      """
      sources:
        - id: news-world
          url: https://news.example/world.xml
          name: News, world
          language: en-gb
          country: gb
          cadence: 15m
          when-gone: takedown
          selectors:
            body: "div.story > p"
            remove: .promo
          notes: |
            Two lines,
            with <marks> & "quotes".
        - url: https://www.other.example/rss.xml
        - url: https://page.example/today
          kind: page
          cadence: adaptive
        - folder: /var/news
          id: local
      """;

  @Test
  void readsSources() {
    SourceListReading reading = SourceListReader.read(FULL, "feeds.yaml");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.sources())
        .extracting(ListedSource::id)
        .containsExactly("news-world", "other.example-rss", "page.example-today", "local");
    assertThat(reading.sources().get(0))
        .isEqualTo(
            new ListedSource(
                "news-world",
                Kind.FEED,
                "https://news.example/world.xml",
                Optional.of("News, world"),
                Optional.of("en-GB"),
                Optional.of("GBR"),
                Optional.of(Duration.ofMinutes(15)),
                new Selectors(
                    Optional.empty(),
                    Optional.of("div.story > p"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(".promo")),
                WhenGone.TAKEDOWN,
                Optional.of("Two lines,\nwith <marks> & \"quotes\".")));
    assertThat(reading.sources().get(2).kind()).isEqualTo(Kind.PAGE);
    assertThat(reading.sources().get(3).kind()).isEqualTo(Kind.FOLDER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lang: en             | unknown field 'lang'",
        "language: english!   | language: 'english!' is not a language tag such as en or pt-BR",
        "country: ZZZ         | country: 'ZZZ' is not a country code such as FR or FRA",
        "cadence: soon        | cadence: 'soon' is not adaptive or a time such as 15m, 6h or 1d",
        "cadence: 0m          | cadence: '0m' is not adaptive or a time such as 15m, 6h or 1d",
        "when-gone: forget    | when-gone: 'forget' is not keep or takedown",
        "kind: blog           | kind: 'blog' is not feed or page",
        "id: A b              | id: 'A b' may hold lower-case letters, digits, dots and hyphens",
        "folder: /x           | folder: give either a url or a folder",
        "name: [a]            | name: its value is of the wrong kind",
        "selectors: p         | selectors: its value is of the wrong kind",
        "selectors: {body: '<<'} | selectors: '<<' for body is not a CSS selector",
        "selectors: {boddy: p}   | unknown field 'boddy'",
      })
  void namesLineAndField(String line, String reason) {
    Problem problem = only("sources:\n  - url: https://a.example/\n    " + line + "\n");

    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.reason()).isEqualTo(reason);
    assertThat(problem.toString()).startsWith("feeds.yaml:3: ").doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                          | 0 | it has no sources",
        "- url: https://a.example/   | 0 | it has no sources",
        "feeds: []                   | 1 | unknown field 'feeds'",
        "sources: x                  | 1 | sources is not a list",
        "sources: [x]                | 1 | a source is not a mapping",
        "sources: [{id: x}]          | 1 | url: give either a url or a folder",
        "sources: [{url: 'ftp://x'}] | 1 | url: 'ftp://x' is not an http or https address",
      })
  void refusesOtherShapes(String yaml, long line, String reason) {
    Problem problem = only(yaml);

    assertThat(problem.line()).isEqualTo(line);
    assertThat(problem.reason()).isEqualTo(reason);
  }

  @Test
  void tellsBrokenYaml() {
    Problem problem = only("sources:\n  - url: 'https://a.example/\n");

    assertThat(problem.reason()).startsWith("it is not YAML");
    assertThat(problem.line()).isPositive();
  }

  @Test
  void tellsEverythingAtOnce() {
    SourceListReading reading =
        SourceListReader.read(
            """
            sources:
              - url: https://a.example/
                id: a
              - url: https://b.example/
                id: a
              - url: nowhere
                cadence: x
            """,
            "feeds.yaml");

    assertThat(reading.sources()).extracting(ListedSource::id).containsExactly("a");
    assertThat(reading.problems()).extracting(Problem::line).containsExactly(5L, 6L, 7L);
    assertThat(reading.problems().get(0).reason()).isEqualTo("id: 'a' is that of line 3 too");
  }

  @Test
  void expandsNoAliasesWithoutEnd() {
    String yaml =
        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nsources: &s [*s, *b]\n";

    assertThat(SourceListReader.read(yaml, "feeds.yaml").sources()).isEmpty();
  }

  @Test
  void writesWhatItReads() {
    List<ListedSource> sources = SourceListReader.read(FULL, "feeds.yaml").sources();

    SourceListReading again = SourceListReader.read(SourceListWriter.write(sources), "again.yaml");

    assertThat(again.problems()).isEmpty();
    assertThat(again.sources()).isEqualTo(sources);
  }

  private static Problem only(String yaml) {
    SourceListReading reading = SourceListReader.read(yaml, "feeds.yaml");
    assertThat(reading.sources()).isEmpty();
    assertThat(reading.problems()).hasSize(1);
    return reading.problems().get(0);
  }
}
