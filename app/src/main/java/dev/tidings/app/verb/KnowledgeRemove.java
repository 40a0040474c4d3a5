package dev.tidings.app.verb;

import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tidings knowledge remove}. */
@Command(
    name = "remove",
    description = "Removes entries; what ships or stands in files of your own stays.")
public final class KnowledgeRemove extends KnowledgeChanging {

  @Parameters(arity = "1..*", paramLabel = "ID", description = "The entries' ids.")
  private List<String> ids = List.of();

  @Override
  protected int run(Settings settings, StopSignal stop) {
    List<String> unknown = new ArrayList<>();
    int result =
        change(
            settings,
            Pipeline.taggers(settings).layers(),
            change -> {
              for (String id : ids) {
                if (!change.remove(id)) {
                  unknown.add(id);
                }
              }
            });
    unknown.forEach(id -> notes().warn("there is no entry '%s'".formatted(id)));
    return unknown.isEmpty() ? result : FAILED;
  }
}
