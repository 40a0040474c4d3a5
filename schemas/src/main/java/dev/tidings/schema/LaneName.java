package dev.tidings.schema;

import java.util.regex.Pattern;

/**
 * Which of the pipelines side by side: the live one, or one that tries another tagger out in topics
 * of its own.
 *
 * @param value lower-case letters and digits; empty for the live one
 */
public record LaneName(String value) {

  // No hyphen: what belongs to lane v2 could not be told from what belongs to lane v2-b.
  private static final Pattern WRITTEN = Pattern.compile("[a-z0-9]{0,30}");

  /** What everyone subscribes to. */
  public static final LaneName LIVE = new LaneName("");

  private static final String LIVE_AS_WRITTEN = "live";

  public LaneName {
    if (!WRITTEN.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'" + value + "' is no name of a lane; write up to 30 lower-case letters and digits");
    }
  }

  /**
   * The lane as people write it; {@code live} is the live one.
   *
   * @throws IllegalArgumentException with the reason, if it is no name
   */
  public static LaneName of(String written) {
    if (written.isEmpty()) {
      throw new IllegalArgumentException("the lane's name is missing");
    }
    return written.equals(LIVE_AS_WRITTEN) ? LIVE : new LaneName(written);
  }

  public boolean isLive() {
    return value.isEmpty();
  }

  /** The name that something of the live pipeline has in this one. */
  public String inLane(String name) {
    return isLive() ? name : name + "." + value;
  }

  @Override
  public String toString() {
    return isLive() ? LIVE_AS_WRITTEN : value;
  }
}
