package dev.tidings.app.verb;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.app.print.JsonLines;
import dev.tidings.app.print.Results;
import dev.tidings.app.print.Table;
import dev.tidings.app.session.Session;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.schema.TopicCreation;
import dev.tidings.schema.TopicCreation.Standing;
import dev.tidings.schema.TopicCreation.State;
import dev.tidings.schema.Topics;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tidings topics}. */
@Command(
    name = "topics",
    description = "Makes the topics that are missing, and says how they stand. Alters none.")
public final class TopicsVerb extends Verb {

  @Option(names = "--check", description = "Make none, only say how they stand.")
  private boolean check;

  @Mixin private LaneOption lane = new LaneOption();

  @Option(names = "--json", description = "Print JSON Lines.")
  private boolean json;

  @Override
  protected int run(Settings settings, StopSignal stop) {
    try (Session session = Session.open(settings, stages(), notes()::say);
        Admin admin = Admin.create(session.connection().clientProperties())) {
      TopicCreation creation = new TopicCreation(admin, settings.topics());
      Topics topics = lane.topics(session);
      List<State> states = check ? creation.check(topics.all()) : creation.create(topics.all());
      print(states);
      return states.stream().allMatch(TopicsVerb::isGood) ? DONE : FAILED;
    }
  }

  private static boolean isGood(State state) {
    return state.standing() == Standing.CREATED || state.standing() == Standing.PRESENT;
  }

  private void print(List<State> states) {
    if (json) {
      JsonLines lines = new JsonLines(out());
      states.forEach(state -> lines.write(line(state)));
      return;
    }
    Table table = new Table("TOPIC", "STANDS", "DIFFERENCES");
    states.forEach(
        state ->
            table.row(
                state.topic(),
                state.standing().name().toLowerCase(Locale.ROOT),
                String.join("; ", state.differences())));
    new Results(out(), false).print(table);
  }

  private static ObjectNode line(State state) {
    ObjectNode line =
        JsonNodeFactory.instance
            .objectNode()
            .put("topic", state.topic())
            .put("stands", state.standing().name().toLowerCase(Locale.ROOT));
    state.differences().forEach(line.putArray("differences")::add);
    return line;
  }
}
