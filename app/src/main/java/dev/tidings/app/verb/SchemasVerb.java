package dev.tidings.app.verb;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tidings.app.print.JsonLines;
import dev.tidings.app.print.Results;
import dev.tidings.app.print.Table;
import dev.tidings.app.session.Session;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.schema.Registry;
import dev.tidings.schema.SchemaHistory;
import dev.tidings.schema.SchemaRegistration;
import dev.tidings.schema.SchemaRegistration.Standing;
import dev.tidings.schema.SchemaRegistration.State;
import dev.tidings.schema.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tidings schemas}. */
@Command(
    name = "schemas",
    description = "Registers the schemas that are missing, and says how they stand.")
public final class SchemasVerb extends Verb {

  @Option(names = "--check", description = "Register none, only say how they stand.")
  private boolean check;

  @Option(names = "--json", description = "Print JSON Lines.")
  private boolean json;

  @Option(
      names = "--record",
      paramLabel = "FOLDER",
      arity = "0..1",
      fallbackValue = "schemas/src/main/avro-history",
      description =
          "In a checkout: write changed schemas down as their next versions, below"
              + " schemas/src/main/avro-history.")
  private @Nullable Path record;

  @Override
  protected int run(Settings settings, StopSignal stop) {
    return record == null ? register(settings) : recordNext(record);
  }

  private int register(Settings settings) {
    try (Session session = Session.open(settings, stages(), notes()::say)) {
      SchemaRegistration registration =
          new SchemaRegistration(
              new Registry(session.connection(), settings.streams().registryPatience()));
      List<State> states =
          check
              ? registration.check(session.topics().all())
              : registration.register(session.topics().all());
      print(states);
      return states.stream().noneMatch(state -> state.standing() == Standing.MISSING)
          ? DONE
          : FAILED;
    }
  }

  private void print(List<State> states) {
    if (json) {
      JsonLines lines = new JsonLines(out());
      states.forEach(
          state ->
              lines.write(
                  JsonNodeFactory.instance
                      .objectNode()
                      .put("subject", state.subject())
                      .put("version", state.version())
                      .put("stands", standing(state))));
      return;
    }
    Table table = new Table("SUBJECT", "VERSION", "STANDS");
    states.forEach(state -> table.row(state.subject(), state.version(), standing(state)));
    new Results(out(), false).print(table);
  }

  private static String standing(State state) {
    return state.standing().name().toLowerCase(Locale.ROOT);
  }

  private int recordNext(Path folder) {
    int result = DONE;
    for (Schema schema : Topics.schemas()) {
      try {
        String outcome =
            SchemaHistory.of(schema)
                .recordNext(folder)
                .map(file -> "written to " + file)
                .orElse("unchanged");
        out().println(schema.getName() + ": " + outcome);
      } catch (IllegalStateException e) {
        notes().warn(schema.getName() + " is not compatible: " + e.getMessage());
        result = FAILED;
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write to " + folder + ": " + e.getMessage(), e);
      }
    }
    return result;
  }
}
