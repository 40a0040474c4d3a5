package dev.tidings.app.verb;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tidings knowledge}. */
@Command(
    name = "knowledge",
    description =
        "Adds actors of your own while Tidings runs: every instance takes them up within seconds.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "In a checkout, tidings knowledge build makes the knowledge that ships.",
      "The columns of an entry are explained in docs/knowledge.md."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      KnowledgePut.class,
      KnowledgeRemove.class,
      KnowledgeList.class,
      KnowledgeExport.class,
      KnowledgeImport.class
    })
public final class KnowledgeVerb implements Runnable {

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets spec
  public KnowledgeVerb() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say which: put, remove, list, export or import");
  }
}
