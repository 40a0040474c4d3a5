package dev.tidings.app.verb;

import dev.tidings.app.session.Session;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.schema.LaneName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tidings replay}. */
@Command(name = "replay", description = "Tags articles of the record again.")
public final class ReplayVerb extends Verb {

  @Option(
      names = "--lane",
      paramLabel = "NAME",
      required = true,
      converter = LaneOption.Name.class,
      description = "Into topics of its own, beside the live ones.")
  private LaneName lane = LaneName.LIVE;

  @Override
  protected int run(Settings settings, StopSignal stop) {
    try (Session session = Session.open(settings, stages(), notes()::say)) {
      return new LaneFill(session, settings, notes()).fill(lane, stop) ? DONE : FAILED;
    }
  }
}
