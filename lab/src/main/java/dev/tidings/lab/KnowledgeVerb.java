package dev.tidings.lab;

import dev.tidings.lab.knowledge.EverydayCount;
import dev.tidings.lab.knowledge.KnowledgeBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tidings knowledge}, as far as it needs a checkout. */
@Command(
    name = "knowledge",
    description = "Makes the knowledge that comes with the tagger.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {KnowledgeBuild.class, EverydayCount.class})
final class KnowledgeVerb implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which? Say one of the commands below.");
  }
}
