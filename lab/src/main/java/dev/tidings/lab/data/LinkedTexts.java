package dev.tidings.lab.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.lab.LabException;
import dev.tidings.lab.data.LabelledText.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gold sets of linked entities: JSON Lines of {@code text} and {@code labels}. */
public final class LinkedTexts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LinkedTexts() {}

  /**
   * The texts of a file; a span's label is its Wikidata id, or {@code <NIL>} where the set says
   * that none exists. Labels that the set itself could not map to Wikidata are left out.
   */
  public static List<LabelledText> read(Path file) {
    List<LabelledText> texts = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        texts.add(text(JSON.readTree(line)));
      }
    } catch (IOException e) {
      throw new LabException(file + " can't be read: " + e, e);
    }
    return texts;
  }

  private static LabelledText text(JsonNode json) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode label : json.path("labels")) {
      String id = label.path("entity_id").asText();
      JsonNode span = label.path("span");
      if (!id.equals("<NO_MAPPING>")) {
        spans.add(new Span(span.path(0).asInt(), span.path(1).asInt(), id));
      }
    }
    return new LabelledText(json.path("id").asText(), "", json.path("text").asText(), spans);
  }
}
