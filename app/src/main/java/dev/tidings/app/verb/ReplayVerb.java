package dev.tidings.app.verb;

import dev.tidings.app.session.Session;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.app.settings.SettingsException;
import dev.tidings.schema.LaneName;
import dev.tidings.streams.replay.ReplayOrder;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code tidings replay}. */
@Command(
    name = "replay",
    description =
        "Tags articles again with the tagger at work while live ones keep flowing; without a"
            + " selection, all of them. Begun before and not ended, it goes on where it was.")
public final class ReplayVerb extends Verb {

  @Mixin private SelectionOptions selection = new SelectionOptions();

  @Option(
      names = "--rate",
      paramLabel = "N/s",
      converter = PerSecond.class,
      description = "At most so many articles a second, such as 50/s.")
  private @Nullable Double rate;

  @Option(
      names = "--dry-run",
      description = "Say how many articles it would be and about how long; replay none.")
  private boolean dryRun;

  @Option(
      names = "--even-unchanged",
      description =
          "Write articles anew also where their tags are the same, so that all name the tagger at"
              + " work.")
  private boolean evenUnchanged;

  @Option(
      names = "--resume",
      paramLabel = "ID",
      description = "Go on with this replay; see: tidings replays.")
  private @Nullable String resume;

  @Option(
      names = "--lane",
      paramLabel = "NAME",
      converter = LaneOption.Name.class,
      description =
          "Tag all articles into topics of their own, beside the live ones; with --knowledge, by a"
              + " tagger that knows more. See: tidings diff, tidings promote.")
  private @Nullable LaneName lane;

  @Option(names = "--json", description = "Print the report as a JSON object.")
  private boolean json;

  @Override
  protected int run(Settings settings, StopSignal stop) {
    ReplayOrder order = ReplayOrder.of(selection.selection()).withEvenUnchanged(evenUnchanged);
    if (resume != null && (!selection.isEmpty() || evenUnchanged || dryRun)) {
      throw new SettingsException(
          List.of("--resume goes on with what the replay selects; give no selection beside it"));
    }
    if (lane != null
        && (!selection.isEmpty() || evenUnchanged || rate != null || dryRun || resume != null)) {
      throw new SettingsException(
          List.of("a lane takes all articles, as fast as it can; give --lane alone"));
    }
    try (Session session = Session.open(settings, stages(), notes()::say)) {
      if (lane != null) {
        return new LaneFill(session, settings, notes()).makeAndFill(lane, stop) ? DONE : FAILED;
      }
      session.requirePrepared();
      InPlace replay = new InPlace(settings, session, rate, selection.ids(), notes(), out(), json);
      if (dryRun) {
        return replay.dryRun(order);
      }
      return resume == null ? replay.run(order, stop) : replay.resume(resume, stop);
    }
  }

  /** So many a second. */
  static final class PerSecond implements ITypeConverter<Double> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(?:/s)?");

    @Override
    public Double convert(String text) {
      Matcher written = WRITTEN.matcher(text);
      double rate = written.matches() ? Double.parseDouble(written.group(1)) : 0;
      if (rate <= 0) {
        throw new TypeConversionException(
            "expected a number of articles a second such as 50/s but was '" + text + "'");
      }
      return rate;
    }
  }
}
