package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.app.TidingsProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one command leaves in the embedded cluster, the next one finds. */
final class EmbeddedRestartIT {

  private static final String ID = "border-market";
  private static final String TEXT =
      """
      ---
      id: border-market
      source: oxusmonitor.example
      publishedAt: 2025-04-02
      ---
      Tajikistan opens a market

      Tajikistan and Afghanistan opened a market at a border bridge on Wednesday.
      """;

  @TempDir private Path folder;

  @BeforeEach
  void publishWhileNoClusterRuns() throws IOException {
    Files.writeString(folder.resolve("market.txt"), TEXT);
    Result published = tidings("publish", "market.txt").succeeded();
    assertThat(published.err()).contains("No cluster runs here", "published 1, rejected 0");
  }

  @Test
  void whatWasPublishedBeforeIsTaggedByTheNextRun() {
    Result run = tidings("run", "--once", "--json").succeeded();

    assertThat(run.lines())
        .anySatisfy(line -> assertThat(line).contains("\"actor\"", "Tajikistan", "\"articles\":1"));
    assertThat(tidings("article", ID).succeeded().out()).contains("Tajikistan 2", "enriched");
  }

  @Test
  void whatIsKnownIsNotTaggedAgain() {
    tidings("run", "--once").succeeded();

    Result again = tidings("run", "--once", "--json", "market.txt").succeeded();

    assertThat(again.err()).contains("published 1: 0 tagged, 1 unchanged, 0 not tagged");
    assertThat(again.lines())
        .anySatisfy(line -> assertThat(line).contains("\"article\"", ID, "\"2025-04-02\""))
        .anySatisfy(line -> assertThat(line).contains("\"actor\"", "Tajikistan", "\"articles\":1"));
  }

  private Result tidings(String... arguments) {
    return TidingsProcess.run(
        folder,
        Stream.concat(
                Arrays.stream(arguments), Stream.of("--broker-port", "0", "--registry-port", "0"))
            .toArray(String[]::new));
  }
}
