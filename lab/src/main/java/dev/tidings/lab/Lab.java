package dev.tidings.lab;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verbs that make and measure models and knowledge; the launcher starts it for them. */
@Command(
    name = "tidings",
    description = "Makes and measures the tagger's models and knowledge.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {TrainVerb.class, EvaluateVerb.class, KnowledgeVerb.class})
public final class Lab implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Lab() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    var command = new CommandLine(new Lab());
    command.setExecutionExceptionHandler(
        (failure, line, parsed) -> {
          if (failure instanceof LabException) {
            line.getErr().println("tidings: " + failure.getMessage());
            return 1;
          }
          throw failure;
        });
    return command;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which? Say one of the commands below.");
  }
}
