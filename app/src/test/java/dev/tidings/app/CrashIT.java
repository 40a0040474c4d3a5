package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.app.TidingsProcess.Addresses;
import dev.tidings.schema.Connection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestReporter;
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
  void killedAndStartedAgainItCountsAsABatchJobWould(long seed, TestReporter reporter) {
    Random random = new Random(seed);
    run = start("--broker-port", "0", "--registry-port", "0");
    Addresses at = run.awaitAddresses();
    try (Newsroom newsroom = new Newsroom(connection(at), random)) {
      newsroom.work(STEPS);
      for (int kill = 1; kill <= KILLS; kill++) {
        Wait.pause(Duration.ofMillis(random.nextInt(LATEST_KILL_MILLIS)));
        killLeavingNoOrphan();
        run = start("--broker-port", port(at.broker()));
        newsroom.work(random.nextBoolean() ? STEPS : 0);
      }
      newsroom.work(STEPS);
      newsroom.finish();
      try (Outcomes outcomes = new Outcomes(connection(run.awaitAddresses()))) {
        outcomes.awaitDrained();
        reporter.publishEntry("drained after a kill", Wait.seconds(run.age()));

        assertThat(outcomes.counts()).isEqualTo(BatchJob.counts(newsroom.current()));
        outcomes.assertEachRecordEndedOnce();
      }
    }
  }

  private TidingsProcess start(String... ports) {
    return TidingsProcess.start(folder, concat("run", ports));
  }

  private void killLeavingNoOrphan() {
    List<ProcessHandle> children = run.children();
    run.kill();
    assertThat(children)
        .allSatisfy(child -> assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(20)));
  }

  private static String[] concat(String first, String... rest) {
    String[] all = new String[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  private static String port(String address) {
    return address.substring(address.lastIndexOf(':') + 1);
  }

  private static Connection connection(Addresses at) {
    return Connection.to(at.broker(), at.registry());
  }
}
