package dev.tidings.app.verb;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.app.print.JsonLines;
import dev.tidings.app.print.RecordJson;
import dev.tidings.app.print.Results;
import dev.tidings.app.print.Table;
import dev.tidings.app.session.Session;
import dev.tidings.app.session.StateFolder;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.schema.LaneName;
import dev.tidings.schema.LaneState;
import dev.tidings.schema.Registry;
import dev.tidings.schema.SchemaRemoval;
import dev.tidings.schema.Topics;
import dev.tidings.streams.lane.LaneRemoval;
import dev.tidings.streams.lane.LaneRemoval.Removed;
import dev.tidings.streams.lane.LaneStanding;
import dev.tidings.streams.lane.Lanes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tidings lanes}. */
@Command(
    name = "lanes",
    description = "Lists the lanes beside the live one, or removes one with all that is its own.")
public final class LanesVerb extends Verb {

  private static final long MEGABYTE = 1 << 20;

  @Option(
      names = "--drop",
      paramLabel = "NAME",
      converter = LaneOption.Name.class,
      description = "Remove every topic, schema, consumer group and file of this lane.")
  private @Nullable LaneName drop;

  @Option(names = "--json", description = "Print JSON Lines.")
  private boolean json;

  @Override
  protected int run(Settings settings, StopSignal stop) {
    try (Session session = Session.open(settings, stages(), notes()::say)) {
      session.requirePrepared();
      if (drop == null) {
        list(session);
      } else {
        drop(drop, session, settings);
      }
      return DONE;
    }
  }

  private void list(Session session) {
    List<Row> rows =
        LaneOption.lanes(session).all().stream().map(lane -> Row.of(lane, session)).toList();
    if (json) {
      rows.forEach(row -> new JsonLines(out()).write(row.line()));
    } else if (!rows.isEmpty()) {
      Table table =
          new Table("LANE", "STAGE", "ARTICLES", "BEHIND", "MB", "CODE", "KNOWLEDGE", "MODELS");
      rows.forEach(row -> row.addTo(table));
      new Results(out(), false).print(table);
    }
    if (rows.isEmpty()) {
      notes().say("No lane beside the live one. Make one with: tidings replay --lane v2");
    }
  }

  private void drop(LaneName name, Session session, Settings settings) {
    Lanes lanes = LaneOption.lanes(session);
    SchemaRemoval schemas =
        new SchemaRemoval(
            new Registry(session.connection(), settings.streams().registryPatience()));
    Topics topics = session.topics().in(name);
    try (LaneRemoval removal = new LaneRemoval(session.connection(), topics, lanes, schemas)) {
      Removed removed = removal.remove(() -> StateFolder.remove(settings.dataDir(), name));
      notes()
          .say(
              "lane %s is dropped: %d topics, %d schemas, %d consumer groups"
                  .formatted(name, removed.topics(), removed.subjects(), removed.groups()));
    }
  }

  /** A lane and how far it is. */
  private record Row(LaneState lane, LaneStanding standing, long bytes) {

    static Row of(LaneState lane, Session session) {
      Topics topics = session.topics().in(LaneName.of(lane.getName()));
      return new Row(
          lane,
          LaneStanding.of(session.connection(), topics),
          LaneStanding.bytes(session.connection(), topics));
    }

    void addTo(Table table) {
      table.row(
          lane.getName(),
          lane.getStage().name().toLowerCase(Locale.ROOT),
          lane.getArticles(),
          standing.behind(),
          (bytes + MEGABYTE - 1) / MEGABYTE,
          lane.getTagger().getVersion(),
          lane.getTagger().getKnowledgeVersion(),
          lane.getTagger().getModelVersion());
    }

    ObjectNode line() {
      ObjectNode line = JsonNodeFactory.instance.objectNode().put("type", "lane");
      line.setAll(RecordJson.of(lane));
      return line.put("behind", standing.behind())
          .put("countsBehind", standing.countsBehind())
          .put("bytes", bytes);
    }
  }
}
