package dev.tidings.lab;

import dev.tidings.lab.topics.TrainTopics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tidings train}: one command for each model. */
@Command(
    name = "train",
    description = "Trains a model from its sources, offline; same input, same bytes.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "MODEL",
    subcommands = {TrainNamesVerb.class, TrainTopics.class})
final class TrainVerb implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which model? Say one of those below.");
  }
}
