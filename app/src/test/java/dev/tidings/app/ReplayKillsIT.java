package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.Connection;
import dev.tidings.schema.LaneName;
import dev.tidings.tagging.Tagger;
import dev.tidings.tagging.Taggers;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays during live traffic, in which each part of the whole is killed once. */
final class ReplayKillsIT {

  private static final int STEPS = 120;
  private static final int LATEST_KILL_MILLIS = 3_000;
  private static final LaneName FRESH = LaneName.of("fresh");

  /** Takes a name away from an entity that many of the articles are about. */
  private static final String ENTRY =
      "tidings:test-union\tTest Union\tORGANISATION\tIGO\t\to:Russia\tinvented for a test";

  @TempDir private Path folder;
  private TidingsProcess cluster;
  private TidingsProcess stream;
  private TidingsProcess replay;

  @AfterEach
  void end() {
    for (TidingsProcess process : Arrays.asList(replay, stream, cluster)) {
      if (process != null) {
        process.close();
      }
    }
  }

  @Test
  void endsAsAFreshRunWould() {
    Random random = new Random(5);
    cluster = ClusterMain.start(folder);
    Connection at = ClusterMain.await(cluster);
    stream = begin(at, "stream");
    stream.awaitErr(line -> line.startsWith("Running."));
    try (Newsroom newsroom = new Newsroom(at, random)) {
      newsroom.work(4 * STEPS);
      putEntry(at);
      List<Victim> victims = new ArrayList<>(List.of(Victim.values()));
      Collections.shuffle(victims, random);
      for (Victim victim : victims) {
        replay = begin(at, "replay", "--even-unchanged", "--rate", "60/s");
        newsroom.work(STEPS);
        Wait.pause(Duration.ofMillis(random.nextInt(LATEST_KILL_MILLIS)));
        killAndStartAgain(victim, at);
        newsroom.work(STEPS);
        replay.close();
      }
      newsroom.finish();
      awaitDrained(at, LaneName.LIVE);
      run(at, "replay", "--even-unchanged");

      assertEndedWell(at, newsroom);
    }
  }

  private void assertEndedWell(Connection at, Newsroom newsroom) {
    run(at, "replay", "--lane", FRESH.value());
    awaitDrained(at, LaneName.LIVE);
    Tagger tagger = Taggers.builder().knowledge("test", new StringReader(ENTRY)).build();
    try (Outcomes live = new Outcomes(at);
        Outcomes fresh = new Outcomes(at, FRESH)) {
      assertThat(live.counts()).isEqualTo(BatchJob.counts(tagger, newsroom.current()));
      assertThat(live.enrichedBytes()).isEqualTo(fresh.enrichedBytes()).isNotEmpty();
      assertThat(live.counts()).isEqualTo(fresh.counts());
    }
  }

  private void killAndStartAgain(Victim victim, Connection at) {
    switch (victim) {
      case REPLAYER -> replay.kill();
      case TOPOLOGIES -> {
        stream.kill();
        stream = begin(at, "stream");
      }
      case CLUSTER -> {
        cluster.kill();
        cluster = ClusterMain.startAgain(folder, at);
        assertThat(ClusterMain.await(cluster)).isEqualTo(at);
      }
    }
  }

  private void putEntry(Connection at) {
    String[] columns = ENTRY.split("\t", -1);
    run(
        at,
        "knowledge",
        "put",
        "--id",
        columns[0],
        "--label",
        columns[1],
        "--type",
        columns[2],
        "--kind",
        columns[3],
        "--alias",
        columns[5],
        "--source",
        columns[6]);
  }

  private static void awaitDrained(Connection at, LaneName lane) {
    try (Outcomes outcomes = new Outcomes(at, lane)) {
      outcomes.awaitDrained();
    }
  }

  private void run(Connection at, String... arguments) {
    try (TidingsProcess process = begin(at, arguments)) {
      process.result().succeeded();
    }
  }

  private TidingsProcess begin(Connection at, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of("--bootstrap-server", at.bootstrapServers(), "--registry", at.registryUrl()));
    return TidingsProcess.start(folder, all.toArray(String[]::new));
  }

  /** What is killed. */
  private enum Victim {
    REPLAYER,
    TOPOLOGIES,
    CLUSTER
  }
}
