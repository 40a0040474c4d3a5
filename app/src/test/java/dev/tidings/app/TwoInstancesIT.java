package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two {@code stream} processes share a cluster's work, and one of them ends. */
final class TwoInstancesIT {

  private static final int ARTICLES = 150;

  @TempDir private Path folder;
  private Instances instances;

  @BeforeEach
  void startBoth() {
    instances = new Instances(folder, 2);
  }

  @AfterEach
  void end() {
    instances.close();
  }

  @Test
  void stoppedOneHandsItsWorkOver() {
    endSecondWhilePublishing(TidingsProcess::stop, "stopped");
  }

  @Test
  void killedOneLosesItsWorkToTheOther() {
    endSecondWhilePublishing(TidingsProcess::kill, "killed");
  }

  private void endSecondWhilePublishing(Consumer<TidingsProcess> end, String how) {
    try (Newsroom newsroom = new Newsroom(instances.connection(), new Random(how.hashCode()));
        Outcomes outcomes = new Outcomes(instances.connection())) {
      newsroom.publish(ARTICLES);
      newsroom.work(ARTICLES);
      end.accept(instances.processes().get(1));
      Duration movedAfter = instances.awaitWorkSharedAmong(1);
      Figures.say("partitions of one " + how + " are another's", movedAfter);
      newsroom.work(ARTICLES);
      newsroom.finish();
      outcomes.awaitDrained();

      assertThat(outcomes.counts()).isEqualTo(BatchJob.counts(newsroom.current()));
      outcomes.assertEachRecordEndedOnce();
    }
  }
}
