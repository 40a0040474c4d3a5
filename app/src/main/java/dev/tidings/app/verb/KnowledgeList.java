package dev.tidings.app.verb;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.app.print.JsonLines;
import dev.tidings.app.print.Results;
import dev.tidings.app.print.Table;
import dev.tidings.app.session.Session;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.streams.knowledge.Entries;
import dev.tidings.streams.knowledge.KnowledgeStore;
import dev.tidings.tagging.knowledge.KnowledgeLine;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tidings knowledge list}. */
@Command(name = "list", description = "Lists the entries that were put.")
public final class KnowledgeList extends Verb {

  @Parameters(
      arity = "0..*",
      paramLabel = "TEXT",
      description = "Only entries with one of these in their id or their names.")
  private List<String> texts = List.of();

  @Option(names = "--json", description = "Print JSON Lines.")
  private boolean json;

  @Override
  protected int run(Settings settings, StopSignal stop) {
    try (Session session = Session.open(settings, stages(), notes()::say)) {
      session.requirePrepared();
      Entries entries = new KnowledgeStore(session.connection(), session.topics()).read();
      List<KnowledgeLine> lines = entries.lines().stream().filter(this::isWanted).toList();
      if (json) {
        lines.forEach(line -> new JsonLines(out()).write(line(line)));
      } else if (!lines.isEmpty()) {
        new Results(out(), false).print(table(lines));
      }
      entries
          .unusable()
          .forEach((id, why) -> notes().warn("%s can't be used: %s".formatted(id, why)));
      if (lines.isEmpty()) {
        notes()
            .say(
                texts.isEmpty()
                    ? "There are no entries. Put one with: tidings knowledge put"
                    : "No entry has " + String.join(" or ", texts) + ".");
      }
      return DONE;
    }
  }

  private boolean isWanted(KnowledgeLine line) {
    return texts.isEmpty()
        || texts.stream()
            .map(text -> text.toLowerCase(Locale.ROOT))
            .anyMatch(
                text ->
                    Stream.concat(Stream.of(line.id(), line.label()), line.names().stream())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(text)));
  }

  private static Table table(List<KnowledgeLine> lines) {
    Table table = new Table("ID", "LABEL", "TYPE", "KIND", "COUNTRY", "ALIASES", "SOURCE");
    lines.forEach(
        line ->
            table.row(
                line.id(),
                line.label(),
                line.type(),
                Objects.requireNonNullElse(line.kind(), ""),
                Objects.requireNonNullElse(line.country(), ""),
                String.join(" | ", line.aliases()),
                line.source()));
    return table;
  }

  private static ObjectNode line(KnowledgeLine line) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", line.id())
            .put("label", line.label())
            .put("type", line.type().name())
            .put("kind", line.kind() == null ? null : line.kind().name())
            .put("country", line.country());
    var aliases = json.putArray("aliases");
    line.aliases().forEach(aliases::add);
    json.put("source", line.source()).put("prominence", line.prominence());
    var roles = json.putArray("roles");
    line.roles().forEach(roles::add);
    return json;
  }
}
