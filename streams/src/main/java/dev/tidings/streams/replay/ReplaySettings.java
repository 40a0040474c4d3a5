package dev.tidings.streams.replay;

import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;

import java.time.Duration;
import java.util.OptionalDouble;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;

/**
 * How replays are paced.
 *
 * @param maxDelay how long a live article may wait because of a replay
 * @param limit the most articles a second, where there is a limit
 */
public record ReplaySettings(Duration maxDelay, OptionalDouble limit) {

  private static final String MAX_DELAY = "replay-max-delay-ms";

  /** The settings' names, types, defaults, checks and meanings. */
  public static ConfigDef definition() {
    return new ConfigDef()
        .define(
            MAX_DELAY,
            LONG,
            2_000L,
            atLeast(500),
            MEDIUM,
            "Milliseconds that a live article may wait because of a replay; a replay goes as fast"
                + " as that allows.");
  }

  /** The settings as given. */
  public static ReplaySettings from(AbstractConfig config) {
    return new ReplaySettings(Duration.ofMillis(config.getLong(MAX_DELAY)), OptionalDouble.empty());
  }

  /** The same with a limit in articles a second. */
  public ReplaySettings withLimit(double perSecond) {
    return new ReplaySettings(maxDelay, OptionalDouble.of(perSecond));
  }
}
