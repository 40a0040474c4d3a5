package dev.tidings.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaFormatter;

/**
 * Every version that a record's schema ever had, and what of the current one is not compatible with
 * them, both ways (Confluent's {@code FULL_TRANSITIVE}). Version {@code n} of record {@code R} is
 * the file {@code src/main/avro-history/R/n.avsc}, with all types written out.
 */
public final class SchemaHistory {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Schema current;
  private final List<Schema> versions;

  SchemaHistory(Schema current, List<Schema> versions) {
    this.current = withoutJavaProperties(current);
    this.versions = List.copyOf(versions);
  }

  /** The history of a record, as committed. */
  public static SchemaHistory of(Schema current) {
    List<Schema> versions = new ArrayList<>();
    Optional<Schema> next = version(current.getName(), 1);
    while (next.isPresent()) {
      versions.add(next.get());
      next = version(current.getName(), versions.size() + 1);
    }
    return new SchemaHistory(current, versions);
  }

  private static Optional<Schema> version(String record, int number) {
    String resource = "/avro-history/" + record + "/" + number + ".avsc";
    try (InputStream in = SchemaHistory.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(new Schema.Parser().parse(in));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** All versions, oldest first. */
  public List<Schema> versions() {
    return versions;
  }

  /** Whether the current schema is the newest version, docs and all. */
  public boolean isRecorded() {
    return !versions.isEmpty()
        && versions.get(versions.size() - 1).toString().equals(current.toString());
  }

  /** What keeps the current schema from being used beside each earlier version; names the field. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      String version = "version " + (i + 1);
      problems.addAll(problems(current, versions.get(i), "can't read records of " + version));
      problems.addAll(problems(versions.get(i), current, "can't be read by " + version));
    }
    return problems;
  }

  private static List<String> problems(Schema reader, Schema writer, String consequence) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities()
        .stream()
        .map(found -> describe(reader, found) + ": " + consequence)
        .toList();
  }

  private static String describe(Schema reader, Incompatibility found) {
    return fieldAt(reader, found.getLocation())
        + " ("
        + found.getType().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + ", "
        + found.getMessage()
        + ")";
  }

  /** Turns a place such as {@code /fields/2/type/items/fields/0} into {@code Record.name.name}. */
  private static String fieldAt(Schema root, String location) {
    StringBuilder name = new StringBuilder(root.getName());
    Schema at = root;
    String[] steps = location.split("/", -1);
    for (int i = 1; i < steps.length; i++) {
      String step = steps[i];
      if (step.equals("fields") && i + 1 < steps.length) {
        Schema.Field field = at.getFields().get(Integer.parseInt(steps[++i]));
        name.append('.').append(field.name());
        at = field.schema();
      } else if (step.equals("items")) {
        at = at.getElementType();
      } else if (step.equals("values")) {
        at = at.getValueType();
      } else if (at.isUnion() && step.matches("\\d+")) {
        at = at.getTypes().get(Integer.parseInt(step));
      }
    }
    return name.toString();
  }

  /**
   * Writes the current schema down as the next version.
   *
   * @param historyFolder {@code schemas/src/main/avro-history} of a checkout
   * @return the file written, or nothing where the newest version is the current schema
   * @throws IllegalStateException where it is incompatible; the message says why
   */
  public Optional<Path> recordNext(Path historyFolder) throws IOException {
    if (isRecorded()) {
      return Optional.empty();
    }
    List<String> problems = problems();
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join("; ", problems));
    }
    Path folder = Files.createDirectories(historyFolder.resolve(current.getName()));
    Path file = folder.resolve((versions.size() + 1) + ".avsc");
    Files.writeString(file, SchemaFormatter.format("json/pretty", current) + "\n");
    return Optional.of(file);
  }

  /** The schema as other languages see it: without the hints for Avro's generated Java classes. */
  static Schema withoutJavaProperties(Schema schema) {
    try {
      JsonNode tree = JSON.readTree(schema.toString());
      tree.findParents("avro.java.string")
          .forEach(node -> ((ObjectNode) node).remove("avro.java.string"));
      return new Schema.Parser().parse(tree.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Avro wrote a schema that is no JSON", e);
    }
  }
}
