package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.app.TidingsProcess.Result;
import dev.tidings.ingest.identity.ArticleIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real articles through the whole pipeline: where present, for the project may not hold them. */
final class CorpusIT {

  private static final int ARTICLES = 1_000;
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "published (\\d+): (\\d+) tagged, (\\d+) unchanged, (\\d+) not tagged; rejected (\\d+)");
  private static final Pattern STAGE = Pattern.compile("([\\d.]+) s (publish|tag and count)\\n");

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void everyArticleIsAccountedFor() throws IOException {
    assumeTrue(SharedData.corpus().isPresent(), SharedData.NO_CORPUS);
    Path corpus = SharedData.firstOfCorpus(ARTICLES, folder);

    Result run = runOnce(corpus);

    MatchResult account = ACCOUNT.matcher(run.err()).results().findFirst().orElseThrow();
    int published = number(account, 1);
    int tagged = number(account, 2);
    int notTagged = number(account, 4);
    int rejected = number(account, 5);
    Figures.say("articles/s", "%.0f".formatted(published / secondsOfWork(run)));
    Figures.say("account", account.group());
    assertThat(published + rejected).isEqualTo(ARTICLES);
    assertThat(tagged + number(account, 3) + notTagged).isEqualTo(published);
    assertThat(run.exitCode()).isEqualTo(notTagged + rejected == 0 ? 0 : 1);
    Set<String> printed = printedIds(run);
    Set<String> stated = statedIds(corpus);
    assertThat(stated).containsAll(printed);
    assertThat(printed).hasSizeBetween(stated.size() - notTagged - rejected, tagged);
  }

  private Result runOnce(Path source) {
    return TidingsProcess.run(
        folder,
        "run",
        "--once",
        "--json",
        "--verbose",
        "--broker-port",
        "0",
        "--registry-port",
        "0",
        source.toString());
  }

  private static Set<String> printedIds(Result run) throws IOException {
    Set<String> ids = new HashSet<>();
    for (String line : run.lines()) {
      JsonNode printed = JSON.readTree(line);
      if (printed.path("type").asText().equals("article")) {
        assertThat(ids.add(printed.path("id").asText())).as("printed once: " + line).isTrue();
      }
    }
    return ids;
  }

  private static Set<String> statedIds(Path corpus) throws IOException {
    Set<String> ids = new HashSet<>();
    for (String line : SharedData.lines(corpus)) {
      ids.add(ArticleIdentity.normalise(JSON.readTree(line).path("url").asText()));
    }
    return ids;
  }

  private static double secondsOfWork(Result run) {
    return STAGE
        .matcher(run.err())
        .results()
        .mapToDouble(stage -> Double.parseDouble(stage.group(1)))
        .sum();
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
