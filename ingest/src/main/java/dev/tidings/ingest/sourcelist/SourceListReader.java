package dev.tidings.ingest.sourcelist;

import dev.tidings.ingest.Problem;
import dev.tidings.ingest.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the list of sources: a YAML mapping whose one key, {@code sources}, holds a list of
 * mappings with the fields of {@link SourceFields}. Everything wrong is told in one go, each with
 * its line and field.
 */
public final class SourceListReader {
  private final String where;
  private final List<Problem> problems = new ArrayList<>();
  private final List<ListedSource> sources = new ArrayList<>();
  private final Map<String, Long> lineOfId = new HashMap<>();

  private SourceListReader(String where) {
    this.where = where;
  }

  /**
   * Reads a list.
   *
   * @param where the file as the user named it, for problems
   */
  public static SourceListReading read(String yaml, String where) {
    SourceListReader reader = new SourceListReader(where);
    reader.read(yaml);
    reader.problems.sort(Comparator.comparingLong(Problem::line));
    return new SourceListReading(reader.sources, reader.problems);
  }

  private void read(String yaml) {
    Optional<Node> root;
    try {
      LoadSettings settings = LoadSettings.builder().setUseMarks(true).setLabel(where).build();
      root = new Compose(settings).composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      long line = e.getProblemMark().map(mark -> mark.getLine() + 1L).orElse(0L);
      problem(line, "it is not YAML: " + e.getProblem(), "correct the file");
      return;
    } catch (YamlEngineException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      problem(0, "it is not YAML: " + message, "correct the file");
      return;
    }
    if (root.isPresent() && root.get() instanceof MappingNode top) {
      for (NodeTuple entry : top.getValue()) {
        readTop(entry);
      }
    } else {
      problem(0, "it has no sources", "begin it with 'sources:' and a list");
    }
  }

  private void readTop(NodeTuple entry) {
    String key = text(entry.getKeyNode()).orElse("");
    if (!key.equals("sources")) {
      problem(
          line(entry.getKeyNode()), "unknown field '" + key + "'", "only 'sources' may be here");
    } else if (entry.getValueNode() instanceof SequenceNode list) {
      list.getValue().forEach(this::readSource);
    } else {
      problem(line(entry.getKeyNode()), "sources is not a list", "begin each source with '- url:'");
    }
  }

  private void readSource(Node node) {
    if (!(node instanceof MappingNode fields)) {
      problem(line(node), "a source is not a mapping", "begin it with '- url:'");
      return;
    }
    int before = problems.size();
    Map<String, Long> lines = new HashMap<>();
    Map<String, String> selectors = new HashMap<>();
    Map<String, String> values = values(fields, SourceFields.NAMES, lines, selectors);
    Optional<ListedSource> source =
        SourceFields.source(
            values,
            selectors,
            (field, fault) ->
                problem(
                    lines.getOrDefault(field, line(node)),
                    field + ": " + fault,
                    "correct the source"));
    if (problems.size() == before && source.isPresent()) {
      add(source.get(), lines.getOrDefault("id", line(node)));
    }
  }

  private void add(ListedSource source, long line) {
    Long other = lineOfId.putIfAbsent(source.id(), line);
    if (other == null) {
      sources.add(source);
    } else {
      problem(
          line,
          "id: '" + source.id() + "' is that of line " + other + " too",
          "give it another id");
    }
  }

  private Map<String, String> values(
      MappingNode mapping,
      List<String> known,
      Map<String, Long> lines,
      Map<String, String> selectors) {
    Map<String, String> values = new HashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = text(entry.getKeyNode()).orElse("");
      Node value = entry.getValueNode();
      long line = line(entry.getKeyNode());
      lines.put(key, line);
      if (!known.contains(key)) {
        problem(
            line, "unknown field '" + key + "'", "it may be one of " + String.join(", ", known));
      } else if (key.equals("selectors") && value instanceof MappingNode inner) {
        selectors.putAll(values(inner, SourceFields.SELECTORS, new HashMap<>(), selectors));
      } else if (text(value).isPresent() && !key.equals("selectors")) {
        values.put(key, text(value).get());
      } else {
        problem(line, key + ": its value is of the wrong kind", "see the example in the manual");
      }
    }
    return values;
  }

  private static Optional<String> text(Node node) {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
  }

  private static long line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1L).orElse(0L);
  }

  private void problem(long line, String reason, String remedy) {
    problems.add(new Problem(where, line, Severity.REJECTED, reason, remedy));
  }
}
