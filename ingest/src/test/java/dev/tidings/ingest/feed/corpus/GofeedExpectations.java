package dev.tidings.ingest.feed.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.ingest.feed.corpus.Expectation.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The titles, links and dates in the results that lie beside gofeed's feeds. */
final class GofeedExpectations {
  private GofeedExpectations() {}

  static List<Expectation> of(Path json) throws IOException {
    JsonNode root = new ObjectMapper().readTree(json.toFile());
    List<Expectation> all = new ArrayList<>();
    add(all, root, Optional.empty());
    JsonNode items = root.has("entries") ? root.path("entries") : root.path("items");
    for (int i = 0; i < items.size(); i++) {
      add(all, items.get(i), Optional.of(i));
    }
    return all;
  }

  private static void add(List<Expectation> all, JsonNode node, Optional<Integer> item) {
    text(all, node.path("title"), Field.TITLE, item);
    text(all, link(node), Field.LINK, item);
    text(all, node.path("url"), Field.LINK, item);
    text(all, node.path("home_page_url"), Field.LINK, item);
    String[] dates =
        item.isPresent()
            ? new String[] {"pubDateParsed", "publishedParsed", "updatedParsed", "date_published"}
            : new String[] {"lastBuildDateParsed", "updatedParsed"};
    for (String name : dates) {
      text(all, node.path(name), Field.DATE, item);
    }
  }

  /** Of several links, which gofeed takes the last of, none is the one to expect. */
  private static JsonNode link(JsonNode node) {
    JsonNode links = node.path("links");
    if (links.size() > 1) {
      return links.path("none");
    }
    JsonNode only = links.path(0);
    boolean alternate = only.path("rel").asText("alternate").matches("alternate|");
    return only.isObject()
        ? (alternate ? only.path("href") : only.path("none"))
        : node.path("link");
  }

  private static void text(
      List<Expectation> all, JsonNode value, Field field, Optional<Integer> item) {
    if (value.isTextual() && !value.asText().isBlank()) {
      String stated = value.asText();
      all.add(
          new Expectation(
              field, item, field == Field.DATE ? Instant.parse(stated).toString() : stated));
    }
  }
}
