package dev.tidings.ingest.sourcelist;

import dev.tidings.ingest.Problem;
import dev.tidings.ingest.Problem.Severity;
import dev.tidings.ingest.text.TextDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Takes sources out of an OPML list, as feed readers export them: each {@code outline} with an
 * {@code xmlUrl}, at any depth. What {@link OpmlWriter} added for us is read back. An id that is
 * missing is made of the address; of a feed listed twice, the first counts.
 */
public final class OpmlReader {
  private OpmlReader() {}

  /**
   * Reads a list.
   *
   * @param where the file as the user named it, for problems
   */
  public static SourceListReading read(byte[] opml, String where) {
    List<ListedSource> sources = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Optional<Element> root =
        TextDecoder.decode(opml)
            .map(text -> Parser.xmlParser().setTrackPosition(true).parseInput(text, ""))
            .map(document -> document.selectFirst("opml"));
    if (root.isEmpty()) {
      problems.add(problem(where, 0, "it is not an OPML list", "name a file in OPML"));
      return new SourceListReading(sources, problems);
    }
    Set<String> locations = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Element outline : root.get().select("outline")) {
      Map<String, String> values = values(outline);
      String location = values.getOrDefault("url", values.getOrDefault("folder", ""));
      if (!location.isEmpty() && locations.add(location)) {
        values.put("id", unused(values, location, ids));
        long line = outline.sourceRange().start().lineNumber();
        SourceFields.source(
                values,
                selectors(outline),
                (field, fault) ->
                    problems.add(problem(where, line, field + ": " + fault, "correct the outline")))
            .ifPresent(sources::add);
      }
    }
    return new SourceListReading(sources, problems);
  }

  private static String unused(Map<String, String> values, String location, Set<String> ids) {
    String id = values.getOrDefault("id", SourceFields.derivedId(location));
    String unused = id;
    for (int i = 2; !ids.add(unused); i++) {
      unused = id + "-" + i;
    }
    return unused;
  }

  private static Map<String, String> values(Element outline) {
    Map<String, String> values = new HashMap<>();
    put(values, "url", attribute(outline, "xmlurl"));
    if (attribute(outline, OpmlWriter.PREFIX + "id").isEmpty()) {
      put(values, "name", attribute(outline, "title").or(() -> attribute(outline, "text")));
    }
    put(values, "language", attribute(outline, "language").filter(tag -> !tag.equals("unknown")));
    for (String name : SourceFields.NAMES) {
      put(values, name, attribute(outline, OpmlWriter.PREFIX + name));
    }
    return values;
  }

  private static Map<String, String> selectors(Element outline) {
    Map<String, String> selectors = new HashMap<>();
    for (String name : SourceFields.SELECTORS) {
      put(selectors, name, attribute(outline, OpmlWriter.PREFIX + OpmlWriter.SELECT + name));
    }
    return selectors;
  }

  private static void put(Map<String, String> values, String name, Optional<String> value) {
    value.ifPresent(text -> values.put(name, text));
  }

  /** Other programs write {@code xmlURL} as well. */
  private static Optional<String> attribute(Element outline, String name) {
    for (Attribute attribute : outline.attributes()) {
      if (attribute.getKey().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(attribute.getValue().strip()).filter(value -> !value.isEmpty());
      }
    }
    return Optional.empty();
  }

  private static Problem problem(String where, long line, String reason, String remedy) {
    return new Problem(where, line, Severity.REJECTED, reason, remedy);
  }
}
