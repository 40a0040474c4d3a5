package dev.tidings.app;

import dev.tidings.app.verb.ArticleVerb;
import dev.tidings.app.verb.CountsVerb;
import dev.tidings.app.verb.DiffVerb;
import dev.tidings.app.verb.DoctorVerb;
import dev.tidings.app.verb.Failures;
import dev.tidings.app.verb.FeedVerb;
import dev.tidings.app.verb.FeedsVerb;
import dev.tidings.app.verb.KnowledgeVerb;
import dev.tidings.app.verb.LanesVerb;
import dev.tidings.app.verb.PassedThrough;
import dev.tidings.app.verb.PromoteVerb;
import dev.tidings.app.verb.PublishVerb;
import dev.tidings.app.verb.ReplayVerb;
import dev.tidings.app.verb.ReplaysVerb;
import dev.tidings.app.verb.RunVerb;
import dev.tidings.app.verb.SchemasVerb;
import dev.tidings.app.verb.SettingFlags;
import dev.tidings.app.verb.SettingsVerb;
import dev.tidings.app.verb.StreamVerb;
import dev.tidings.app.verb.TagVerb;
import dev.tidings.app.verb.TailVerb;
import dev.tidings.app.verb.TakedownVerb;
import dev.tidings.app.verb.TopicsVerb;
import dev.tidings.app.verb.Verb;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command {@code tidings}. */
@Command(
    name = "tidings",
    description = "News articles in; tagged articles and live counts per actor out, over Kafka.",
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    footer = {
      "",
      "Without --bootstrap-server an embedded cluster is used, with its data in .tidings/.",
      "Exit status: 0 done, 1 something failed, 2 the command line or a setting is wrong."
    },
    mixinStandardHelpOptions = true,
    version = "tidings 0.1.0",
    subcommands = {
      RunVerb.class,
      PublishVerb.class,
      FeedVerb.class,
      FeedsVerb.class,
      StreamVerb.class,
      TagVerb.class,
      TailVerb.class,
      CountsVerb.class,
      ArticleVerb.class,
      TakedownVerb.class,
      ReplayVerb.class,
      LanesVerb.class,
      DiffVerb.class,
      PromoteVerb.class,
      ReplaysVerb.class,
      KnowledgeVerb.class,
      TopicsVerb.class,
      SchemasVerb.class,
      DoctorVerb.class,
      SettingsVerb.class,
      AutoComplete.GenerateCompletion.class,
      HelpCommand.class
    })
public final class Tidings {

  private Tidings() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(
        run(
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments));
  }

  /**
   * Runs the command.
   *
   * @return its exit code
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine command = commandLine().setOut(out).setErr(err);
    if (arguments.length == 0) {
      command.usage(err);
      return command.getCommandSpec().exitCodeOnInvalidInput();
    }
    try {
      return command.execute(PassedThrough.writeOut(arguments));
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** The command with its verbs and all their options. */
  static CommandLine commandLine() {
    CommandLine command = new CommandLine(new Tidings());
    command.getSubcommands().values().forEach(Tidings::addSettings);
    command.setExecutionExceptionHandler(Failures::handle);
    command.setParameterExceptionHandler(Failures::handle);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setAbbreviatedOptionsAllowed(false);
    return command;
  }

  private static void addSettings(CommandLine verb) {
    if (verb.getCommand() instanceof Verb) {
      SettingFlags.addTo(verb.getCommandSpec());
      verb.getCommandSpec().mixinStandardHelpOptions(true);
    }
    verb.getSubcommands().values().forEach(Tidings::addSettings);
  }
}
