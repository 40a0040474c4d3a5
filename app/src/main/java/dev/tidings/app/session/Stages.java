package dev.tidings.app.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Where the time went: the stages of a command, one after the other. */
public final class Stages {

  private final Consumer<String> listener;
  private final List<Stage> stages = new ArrayList<>();
  private long last = System.nanoTime();

  /**
   * @param jvmUptime how long the JVM had been up when the command began
   * @param listener told of each stage as it is done, for instance on the terminal
   */
  public Stages(Duration jvmUptime, Consumer<String> listener) {
    this.listener = listener;
    stages.add(new Stage("start the JVM", jvmUptime, Map.of()));
  }

  /** Says that a stage is done. */
  public void done(String stage) {
    done(stage, Map.of());
  }

  /** Says that a stage is done whose parts ran side by side. */
  public void done(String name, Map<String, Duration> parts) {
    long now = System.nanoTime();
    Stage stage = new Stage(name, Duration.ofNanos(now - last), parts);
    last = now;
    stages.add(stage);
    listener.accept(stage.toString());
  }

  public List<Stage> all() {
    return List.copyOf(stages);
  }

  /** The time from the JVM's start to the last stage's end. */
  public Duration total() {
    return stages.stream().map(Stage::took).reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * A stage.
   *
   * @param parts how long its parts took, where it has parts
   */
  public record Stage(String name, Duration took, Map<String, Duration> parts) {

    @Override
    public String toString() {
      StringBuilder line = new StringBuilder("%s %s".formatted(seconds(took), name));
      parts.forEach(
          (part, time) -> line.append(", ").append(part).append(' ').append(seconds(time)));
      return line.toString();
    }
  }

  /** A duration as {@code 1.2 s}. */
  public static String seconds(Duration duration) {
    return "%.1f s".formatted(duration.toMillis() / 1000.0);
  }
}
