package dev.tidings.app.verb;

import dev.tidings.app.session.Session;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.ingest.identity.ArticleIdentity;
import dev.tidings.ingest.publish.PublishReport;
import dev.tidings.streams.view.TopicReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
      Set<String> present = new LinkedHashSet<>();
      int result = DONE;
      for (String id : ids) {
        Optional<String> found = spellings(id).filter(known::contains).findFirst();
        found.ifPresent(present::add);
        if (found.isEmpty()) {
          notes().warn("no article has the id '%s'".formatted(id));
          result = FAILED;
        }
      }
      PublishReport report = new Publication(session, notes()).takeDown(List.copyOf(present));
      notes()
          .say(
              "taken down %d%s"
                  .formatted(
                      report.published(),
                      session.runsTheCluster()
                          ? "; tags and counts follow with the next: tidings run"
                          : ""));
      return report.rejected() == 0 ? result : FAILED;
    }
  }

  /** An id as given, then as ingest would spell it: a URL may be pasted from a browser. */
  static Stream<String> spellings(String id) {
    return Stream.of(id, ArticleIdentity.normalise(id)).distinct();
  }

  /** Those of the ids that an article has at present. */
  private Set<String> known(Session session) {
    Set<String> wanted = ids.stream().flatMap(TakedownVerb::spellings).collect(Collectors.toSet());
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
            } else if (wanted.contains(id)) {
              known.add(id);
            }
          });
    }
    return known;
  }
}
