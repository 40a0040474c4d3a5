package dev.tidings.lab.topics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.lab.LabException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** IPTC Media Topics, without those that are retired, from the standard's own JSON file. */
public final class MediaTopics {

  /** The edition used, below the shared data. */
  public static final String FILE = "gold/topics/iptc/cptall-en-US-2025-03-31.json";

  private final Map<String, Concept> concepts = new LinkedHashMap<>();

  /**
   * One Media Topic.
   *
   * @param path codes from the top-level topic down to this one
   */
  public record Concept(String code, String label, String definition, List<String> path) {
    public Concept {
      path = List.copyOf(path);
    }

    public String top() {
      return path.get(0);
    }

    /** 1 for a top-level topic. */
    public int level() {
      return path.size();
    }
  }

  private MediaTopics() {}

  public static MediaTopics read(Path file) {
    try {
      return of(new ObjectMapper().readTree(file.toFile()).path("conceptSet"));
    } catch (IOException e) {
      throw new LabException(file + " can't be read: " + e, e);
    }
  }

  private static MediaTopics of(JsonNode set) {
    Map<String, JsonNode> byCode = new LinkedHashMap<>();
    for (JsonNode concept : set) {
      byCode.put(concept.path("qcode").asText(), concept);
    }
    var topics = new MediaTopics();
    for (JsonNode concept : set) {
      if (!concept.has("retired")) {
        String code = concept.path("qcode").asText();
        topics.concepts.put(
            code,
            new Concept(
                code,
                concept.path("prefLabel").path("en-US").asText(),
                concept.path("definition").path("en-US").asText(),
                path(code, byCode)));
      }
    }
    return topics;
  }

  private static List<String> path(String code, Map<String, JsonNode> byCode) {
    List<String> path = new ArrayList<>();
    String at = code;
    while (!at.isEmpty()) {
      path.add(at);
      JsonNode concept = byCode.get(at);
      JsonNode broader = concept == null ? null : concept.path("broader");
      String wider =
          broader == null ? "" : broader.isArray() ? broader.path(0).asText() : broader.asText();
      at = wider.isEmpty() ? "" : "medtop:" + wider.substring(wider.lastIndexOf('/') + 1);
    }
    Collections.reverse(path);
    return path;
  }

  public List<Concept> all() {
    return List.copyOf(concepts.values());
  }

  public Concept get(String code) {
    Concept concept = concepts.get(code);
    if (concept == null) {
      throw new LabException(code + " is no Media Topic of this edition");
    }
    return concept;
  }

  /** The topics of a level right below one, by code; of level 1, with an empty code. */
  public List<Concept> below(String code) {
    return concepts.values().stream()
        .filter(
            concept ->
                code.isEmpty()
                    ? concept.level() == 1
                    : concept.level() > 1 && concept.path().get(concept.level() - 2).equals(code))
        .sorted(Comparator.comparing(Concept::code))
        .toList();
  }
}
