package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.app.TidingsProcess.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rebalance protocol of KIP-1071, which is a setting. */
class StreamsProtocolIT {

  @TempDir private Path folder;

  @Test
  void tagsAndCountsUnderTheStreamsProtocol() {
    try (TidingsProcess running =
        TidingsProcess.start(
            folder,
            "run",
            "--group-protocol=streams",
            "--broker-port=0",
            "--registry-port=0",
            Checkout.seeds().toString())) {
      running.awaitErr(line -> line.startsWith("published 12"));

      Result drained = TidingsProcess.run(folder, "run", "--once", "--group-protocol=streams");

      assertThat(drained.succeeded().out()).contains("Afghanistan", "STATE", "Q889");
      assertThat(TidingsProcess.run(folder, "doctor").succeeded().out())
          .contains("enrichment runs, nothing waits", "actor-counts runs, nothing waits");
    }
  }
}
