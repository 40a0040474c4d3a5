package dev.tidings.lab;

import dev.tidings.lab.data.SharedData;
import dev.tidings.lab.train.ModelCard;
import dev.tidings.lab.train.NameModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tidings train names}: the model that finds names in any text. */
@Command(
    name = "names",
    description = "Trains the model of names and writes it with its card.",
    mixinStandardHelpOptions = true)
final class TrainNamesVerb implements Runnable {
  @Option(
      names = "--teacher",
      required = true,
      description =
          "Folder that the main class dev.tidings.bench.teacher.Teacher of the module bench wrote.")
  private Path teacher = Path.of("");

  @Option(names = "--out", required = true, description = "File to write the model to.")
  private Path out = Path.of("");

  @Option(
      names = "--articles",
      split = ",",
      defaultValue = "3000,5000,9000",
      description =
          "How many of the teacher's articles each student learns from (default:"
              + " ${DEFAULT-VALUE}).")
  private List<Integer> articles = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    Checkout checkout = Checkout.find();
    NameModels.Trained trained =
        NameModels.train(SharedData.require(), checkout.annotations(), teacher, articles);
    String card = new ModelCard(trained, articles).page();
    try {
      Files.write(out, trained.bytes());
      Path file = checkout.root().resolve("docs/models/names.md");
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, card);
    } catch (IOException e) {
      throw new LabException(out + " can't be written: " + e, e);
    }
    spec.commandLine().getOut().print(card);
    spec.commandLine().getOut().flush();
  }
}
