package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.app.TidingsProcess.Addresses;
import dev.tidings.schema.Connection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole pipeline in one process that is killed at any moment and started again. */
final class CrashIT {

  private static final int STEPS = 60;
  private static final int KILLS = 3;
  private static final int LATEST_KILL_MILLIS = 4_000;

  @TempDir private Path folder;
  private TidingsProcess run;

  @AfterEach
  void end() {
    run.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void killedAndStartedAgainItCountsAsABatchJobWould(long seed) {
    Random random = new Random(seed);
    run = start("0", "0");
    Addresses at = run.awaitAddresses();
    try (Newsroom newsroom = new Newsroom(connection(at), random)) {
      newsroom.work(STEPS);
      for (int kill = 1; kill <= KILLS; kill++) {
        Wait.pause(Duration.ofMillis(random.nextInt(LATEST_KILL_MILLIS)));
        killAndStartAgain(at);
        newsroom.work(random.nextBoolean() ? STEPS : 0);
      }
      newsroom.work(STEPS);
      newsroom.finish();
      try (Outcomes outcomes = new Outcomes(connection(run.awaitAddresses()))) {
        outcomes.awaitDrained();
        Figures.say("drained after a kill and a new start", run.age());

        assertThat(outcomes.counts()).isEqualTo(BatchJob.counts(newsroom.current()));
        outcomes.assertEachRecordEndedOnce();
      }
    }
  }

  /** On the same ports, which whatever is left of the killed one must not hold. */
  private void killAndStartAgain(Addresses at) {
    List<ProcessHandle> children = run.children();
    run.kill();
    run = start(port(URI.create("kafka://" + at.broker())), port(URI.create(at.registry())));
    assertThat(children)
        .allSatisfy(child -> assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(20)));
  }

  private TidingsProcess start(String brokerPort, String registryPort) {
    return TidingsProcess.start(
        folder, "run", "--broker-port", brokerPort, "--registry-port", registryPort);
  }

  private static String port(URI address) {
    return String.valueOf(address.getPort());
  }

  private static Connection connection(Addresses at) {
    return Connection.to(at.broker(), at.registry());
  }
}
