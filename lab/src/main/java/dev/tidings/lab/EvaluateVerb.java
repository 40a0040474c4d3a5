package dev.tidings.lab;

import dev.tidings.lab.data.SharedData;
import dev.tidings.lab.evaluate.Evaluation;
import dev.tidings.lab.evaluate.Report;
import dev.tidings.lab.evaluate.Section;
import dev.tidings.tagging.Tagger;
import dev.tidings.tagging.Taggers;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tidings evaluate}: measures the tagger. */
@Command(
    name = "evaluate",
    description = "Measures the tagger on the gold sets, prints the figures and writes them down.",
    mixinStandardHelpOptions = true)
final class EvaluateVerb implements Runnable {
  @Option(
      names = "--write-floors",
      description = "From now on, let no figure fall below what it is now.")
  private boolean writeFloors;

  @Option(names = "--dry-run", description = "Only print the figures; don't write docs/quality.md.")
  private boolean dryRun;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    Tagger tagger = Taggers.standard();
    Checkout checkout = Checkout.find();
    var evaluation = new Evaluation(tagger, SharedData.require());
    List<Section> sections = new ArrayList<>(evaluation.quality(checkout.annotations()));
    sections.add(evaluation.engine());
    var report = new Report(sections, tagger.version(), checkout);
    spec.commandLine().getOut().print(report.page());
    spec.commandLine().getOut().flush();
    if (!dryRun) {
      report.writePage();
    }
    if (writeFloors) {
      report.writeFloors();
    }
  }
}
