package dev.tidings.app.verb;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tidings.app.print.JsonLines;
import dev.tidings.app.print.Results;
import dev.tidings.app.print.Table;
import dev.tidings.app.session.Session;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.app.verb.Checkup.Finding;
import dev.tidings.app.verb.Checkup.Level;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tidings doctor}. */
@Command(name = "doctor", description = "Says what is wrong and what to do about it.")
public final class DoctorVerb extends Verb {

  @Mixin private LaneOption lane = new LaneOption();

  @Option(names = "--json", description = "Print JSON Lines.")
  private boolean json;

  @Override
  protected int run(Settings settings, StopSignal stop) {
    try (Session session = Session.open(settings, stages(), notes()::say)) {
      if (session.runsTheCluster()) {
        Session.Preparation unused = session.prepare();
      }
      List<Finding> findings = new Checkup(session, lane.topics(session), settings).findings();
      print(findings);
      return findings.stream().anyMatch(finding -> finding.level() == Level.FAIL) ? FAILED : DONE;
    }
  }

  private void print(List<Finding> findings) {
    if (json) {
      JsonLines lines = new JsonLines(out());
      findings.forEach(
          finding ->
              lines.write(
                  JsonNodeFactory.instance
                      .objectNode()
                      .put("level", finding.level().name().toLowerCase(Locale.ROOT))
                      .put("what", finding.what())
                      .put("found", finding.found())
                      .put("remedy", finding.remedy())));
      return;
    }
    Table table = new Table("", "WHAT", "FOUND", "WHAT TO DO");
    findings.forEach(
        finding ->
            table.row(
                finding.level().name().toLowerCase(Locale.ROOT),
                finding.what(),
                finding.found(),
                finding.remedy()));
    new Results(out(), false).print(table);
  }
}
