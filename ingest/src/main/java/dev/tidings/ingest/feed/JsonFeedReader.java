package dev.tidings.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tidings.ingest.feed.FeedItem.Enclosure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeedReader {
  private static final Pattern VERSION =
      Pattern.compile(
          "(?s)\\{.*\"version\"\\s*:\\s*\"https?:(?:\\\\?/){2}jsonfeed\\.org(?:\\\\?/).*");

  /** In bytes. */
  static final int BEGINNING = 4096;

  private final JsonNode root;
  private final String address;
  private final FeedOptions options;
  private final FeedDates dates = new FeedDates();

  private JsonFeedReader(JsonNode root, String address, FeedOptions options) {
    this.root = root;
    this.address = address;
    this.options = options;
  }

  /** Whether JSON that begins so names itself a feed. */
  static boolean isFeed(String beginning) {
    return VERSION.matcher(beginning.stripLeading()).matches();
  }

  static FeedReading read(String text, String address, FeedOptions options) {
    JsonMapper json =
        JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    json.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(options.maxDepth())
                .maxStringLength(options.maxBytes())
                .build());
    JsonNode root;
    try {
      root = json.readTree(text);
    } catch (JsonProcessingException e) {
      return FeedReading.refused("it is broken JSON: " + reason(e), "ask its publisher to mend it");
    }
    if (!root.path("items").isArray()) {
      return FeedReading.refused(
          "it is JSON but no JSON Feed: it has no items", "give the address of a feed");
    }
    return new FeedReading.Understood(new JsonFeedReader(root, address, options).feed());
  }

  private Feed feed() {
    FeedBuilder feed =
        new FeedBuilder(FeedKind.JSON_FEED, options)
            .title(text(root, "title").map(Markup::line))
            .description(text(root, "description").map(Markup::line))
            .language(text(root, "language"))
            .links(
                new FeedLinks(
                    link(root, "home_page_url"),
                    link(root, "feed_url"),
                    link(root, "next_url"),
                    each(root.path("hubs")).flatMap(hub -> link(hub, "url").stream()).toList()));
    List<String> authors = authors(root);
    each(root.path("items"))
        .takeWhile(item -> feed.hasRoom())
        .forEach(item -> feed.item(item(item, authors)));
    return feed.flaws(dates.flaws()).build();
  }

  private FeedItem item(JsonNode item, List<String> feedAuthors) {
    Optional<String> id = text(item, "id");
    List<String> authors = authors(item);
    return FeedItem.builder()
        .title(text(item, "title").map(Markup::line))
        .link(
            link(item, "url")
                .or(() -> link(item, "external_url"))
                .or(() -> id.filter(Addresses::isWeb)))
        .guid(id, id.filter(Addresses::isWeb).equals(link(item, "url")))
        .published(dates.read(text(item, "date_published")))
        .updated(dates.read(text(item, "date_modified")))
        .authors(authors.isEmpty() ? feedAuthors : authors)
        .content(
            text(item, "content_html")
                .or(() -> text(item, "content_text").map(JsonFeedReader::paragraphs)))
        .summary(text(item, "summary").map(Markup::escaped))
        .language(text(item, "language").or(() -> text(root, "language")))
        .categories(each(item.path("tags")).map(JsonNode::asText).toList())
        .picture(link(item, "image").or(() -> link(item, "banner_image")))
        .enclosures(
            each(item.path("attachments"))
                .flatMap(
                    file ->
                        link(file, "url")
                            .map(url -> new Enclosure(url, text(file, "mime_type")))
                            .stream())
                .toList())
        .build();
  }

  /** Version 1.0 has one author, 1.1 several. */
  private static List<String> authors(JsonNode node) {
    List<String> names = new ArrayList<>();
    Stream.concat(each(node.path("authors")), Stream.of(node.path("author")))
        .flatMap(author -> text(author, "name").stream())
        .flatMap(name -> People.name(name).stream())
        .filter(name -> !names.contains(name))
        .forEach(names::add);
    return names;
  }

  private Optional<String> link(JsonNode node, String name) {
    return text(node, name).flatMap(stated -> Addresses.resolve(address, stated));
  }

  private static Optional<String> text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull()
        ? Optional.of(value.asText()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  /** Plain text as HTML that keeps its lines. */
  private static String paragraphs(String text) {
    return "<p>"
        + Markup.escaped(text).replaceAll("\\R{2,}", "</p><p>").replaceAll("\\R", "<br>")
        + "</p>";
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
  }

  private static String reason(JsonProcessingException e) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("");
    return e.getLocation() == null
        ? message
        : "line " + e.getLocation().getLineNr() + ": " + message;
  }
}
