package dev.tidings.app.verb;

import dev.tidings.app.session.Session;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.ingest.publish.PublishReport;
import dev.tidings.streams.view.TopicReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tidings takedown}. */
@Command(
    name = "takedown",
    description = "Takes articles down: they, their tags and their counts go.")
public final class TakedownVerb extends Verb {

  @Parameters(arity = "1..*", paramLabel = "ID", description = "The articles' ids.")
  private List<String> ids = List.of();

  @Override
  protected int run(Settings settings, StopSignal stop) {
    try (Session session = Session.open(settings, stages(), notes()::say)) {
      session.requirePrepared();
      Set<String> known = known(session);
      List<String> present = ids.stream().filter(known::contains).distinct().toList();
      ids.stream()
          .filter(id -> !known.contains(id))
          .forEach(id -> notes().warn("no article has the id '%s'".formatted(id)));
      PublishReport report = new Publication(session, notes()).takeDown(present);
      notes().say("taken down %d".formatted(report.published()));
      return known.containsAll(ids) && report.rejected() == 0 ? DONE : FAILED;
    }
  }

  /** Those of the ids that an article has at present. */
  private Set<String> known(Session session) {
    Set<String> known = new HashSet<>();
    String articles = session.topics().articles().name();
    try (TopicReader reader = new TopicReader(session.connection())) {
      reader.readRaw(
          reader.beginnings(articles),
          reader.ends(articles),
          record -> {
            String id = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
              known.remove(id);
            } else if (ids.contains(id)) {
              known.add(id);
            }
          });
    }
    return known;
  }
}
