package dev.tidings.app.verb;

import dev.tidings.app.session.Session;
import dev.tidings.schema.LaneName;
import dev.tidings.schema.Topics;
import dev.tidings.streams.lane.Lanes;
import java.time.Clock;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --lane}, for verbs that read what the topologies wrote. */
final class LaneOption {

  @Option(
      names = "--lane",
      paramLabel = "NAME",
      converter = Name.class,
      description = "In this lane instead of the live one; tidings lanes lists them.")
  private LaneName lane = LaneName.LIVE;

  /** The topics to read; the lane must be there. */
  Topics topics(Session session) {
    return topics(session, lane);
  }

  /**
   * A lane's topics.
   *
   * @throws dev.tidings.streams.lane.LaneException where there is no such lane
   */
  static Topics topics(Session session, LaneName lane) {
    if (lane.isLive()) {
      return session.topics();
    }
    Object unused = lanes(session).require(lane);
    return session.topics().in(lane);
  }

  static Lanes lanes(Session session) {
    return new Lanes(session.connection(), session.topics(), Clock.systemUTC());
  }

  /** Reads a lane's name. */
  static final class Name implements ITypeConverter<LaneName> {

    @Override
    public LaneName convert(String written) {
      try {
        return LaneName.of(written);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
