package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tidings.app.TidingsProcess.Result;
import java.nio.file.Path;
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

  @TempDir private Path folder;

  @Test
  void everyArticleIsAccountedFor() {
    assumeTrue(SharedData.corpus().isPresent(), SharedData.NO_CORPUS);
    String corpus = SharedData.firstOfCorpus(ARTICLES, folder).toString();

    Result run =
        TidingsProcess.run(
            folder,
            "run",
            "--once",
            "--json",
            "--verbose",
            "--broker-port",
            "0",
            "--registry-port",
            "0",
            corpus);

    MatchResult account = ACCOUNT.matcher(run.err()).results().findFirst().orElseThrow();
    int published = number(account, 1);
    int notTagged = number(account, 4);
    int rejected = number(account, 5);
    long tagged = articleIds(run).distinct().count();
    Figures.say("articles/s", "%.0f".formatted(published / secondsOfWork(run)));
    assertThat(published + rejected).isEqualTo(ARTICLES);
    assertThat(number(account, 2) + number(account, 3) + notTagged).isEqualTo(published);
    assertThat(articleIds(run)).doesNotHaveDuplicates();
    assertThat(tagged).isLessThanOrEqualTo(number(account, 2)).isPositive();
    assertThat(run.exitCode()).isEqualTo(notTagged + rejected == 0 ? 0 : 1);
  }

  private static java.util.stream.Stream<String> articleIds(Result run) {
    return run.lines().stream()
        .filter(line -> line.startsWith("{\"type\":\"article\""))
        .map(line -> line.substring(0, line.indexOf("\",\"title\"")));
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
