package dev.tidings.app.verb;

import dev.tidings.app.print.Notes;
import dev.tidings.app.session.Stages;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.app.settings.SettingsSources;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** What all verbs share: settings, where to print, exit codes. */
public abstract class Verb implements Callable<Integer> {

  /** Done. */
  protected static final int DONE = 0;

  /** Something failed. */
  protected static final int FAILED = 1;

  /** The flag that names the file of settings. */
  static final String CONFIG = "--config";

  @Option(
      names = CONFIG,
      paramLabel = "FILE",
      description = "Settings as a properties file; see docs/settings.md.")
  private @Nullable Path config;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say where the time goes.")
  private boolean verbose;

  @Option(
      names = PassedThrough.KAFKA,
      paramLabel = "PROPERTY=VALUE",
      description = "A Kafka client property; also --kafka.PROPERTY=VALUE.")
  private Map<String, String> kafka = new HashMap<>();

  @Option(
      names = PassedThrough.REGISTRY,
      paramLabel = "PROPERTY=VALUE",
      description = "A registry client property; also --registry.PROPERTY=VALUE.")
  private Map<String, String> registry = new HashMap<>();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets spec
  protected Verb() {}

  @Override
  public final Integer call() {
    Settings settings = settings();
    LogFile.of(settings.dataDir(), logName());
    try (StopSignal stop = new StopSignal()) {
      return run(settings, stop);
    }
  }

  /** The verb's name; that of a verb's command with its verb before it. */
  private String logName() {
    boolean isVerb = spec.parent() == null || spec.parent().parent() == null;
    return isVerb ? spec.name() : spec.parent().name() + "-" + spec.name();
  }

  /**
   * Does what the verb is for.
   *
   * @param stop says when the process is told to end
   * @return the exit code
   */
  protected abstract int run(Settings settings, StopSignal stop);

  private Settings settings() {
    Map<String, String> environment = System.getenv();
    String named = environment.get("TIDINGS_CONFIG");
    Optional<Path> file =
        config != null
            ? Optional.of(config)
            : Optional.ofNullable(named).filter(name -> !name.isBlank()).map(Path::of);
    return SettingsSources.read(flags(), environment, file);
  }

  private Map<String, String> flags() {
    Map<String, String> flags = new HashMap<>();
    kafka.forEach((property, value) -> flags.put(SettingsSources.KAFKA + property, value));
    registry.forEach((property, value) -> flags.put(SettingsSources.REGISTRY + property, value));
    ParseResult parsed = spec.commandLine().getParseResult();
    for (OptionSpec option : parsed.matchedOptions()) {
      if (SettingFlags.isSetting(option)) {
        flags.put(SettingFlags.settingOf(option), option.getValue());
      }
    }
    return flags;
  }

  protected final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  protected final Notes notes() {
    return new Notes(spec.commandLine().getErr());
  }

  /** Stages since the JVM's start; each is told as it is done where the caller asks for it. */
  protected final Stages stages() {
    Duration uptime = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    return new Stages(uptime, verbose ? notes()::say : stage -> {});
  }

  protected final void sayTotal(Stages stages) {
    if (verbose) {
      notes().say("%s in all".formatted(Stages.seconds(stages.total())));
    }
  }
}
