package dev.tidings.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.IngestException;
import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.RecordingProblems;
import dev.tidings.ingest.RecordingSink;
import dev.tidings.ingest.SharedData;
import dev.tidings.schema.Article;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Runs on real articles, where a checkout has them beside it; asserts shapes, never their text. */
class SharedDataTest {
  @Test
  void findsSensibleTitlesInTheSeeds() {
    Reading reading = Reading.of(SharedData.present("seeds"));

    assertThat(reading.problems.all()).isEmpty();
    assertThat(reading.sink.articles()).hasSize(5).allSatisfy(SharedDataTest::isSensible);
  }

  @Test
  void streamsTheCorpus() {
    Path corpus = SharedData.present("data/corpus/npr-pbs-2024-07_2025-03.jsonl.gz");
    int wanted = 500;
    RecordingSink sink = new RecordingSink();
    RecordingProblems problems = new RecordingProblems();
    ArticleReader reader =
        Sources.open(List.of(corpus.toString()), IngestOptions.standard(), problems);

    try {
      reader.forEach(
          article -> {
            sink.accept(article);
            if (sink.articles().size() == wanted) {
              throw new IngestException("enough", new Exception());
            }
          });
    } catch (IngestException enough) {
      assertThat(enough).hasMessage("enough");
    }

    Set<String> ids = new HashSet<>(sink.ids());
    assertThat(sink.articles()).hasSize(wanted).allSatisfy(SharedDataTest::hasUrlAndDate);
    assertThat(ids).hasSizeGreaterThan(wanted * 9 / 10);
    assertThat(problems.all()).isEmpty();
  }

  private static void isSensible(Article article) {
    assertThat(article.getTitle()).hasSizeBetween(30, 121).doesNotContain("\n", "OPINION");
    assertThat(article.getBody()).hasSizeGreaterThan(2000).doesNotContainPattern("[\u2500-\u257F]");
    assertThat(article.getBody().lines().filter(line -> !line.isEmpty()))
        .allMatch(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
        .noneMatch(line -> line.equals(article.getTitle()));
    assertThat(article.getSource().getId()).isEqualTo("seeds");
    assertThat(article.getId()).startsWith("seeds:").endsWith(".txt");
  }

  private static void hasUrlAndDate(Article article) {
    assertThat(article.getUrl()).hasValueSatisfying(url -> assertThat(url).startsWith("https://"));
    assertThat(article.getId()).isEqualTo(article.getUrl().orElseThrow());
    assertThat(article.getPublishedAt()).isPresent();
  }
}
