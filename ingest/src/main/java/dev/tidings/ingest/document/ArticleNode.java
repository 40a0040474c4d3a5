package dev.tidings.ingest.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.ingest.document.Draft.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An article as a JSON object, by our own field names ({@code id, url, source, title, body,
 * authors, language, publishedAt, retrievedAt, mediaType}) or schema.org's ({@code headline,
 * articleBody, datePublished, author, publisher, inLanguage, mainEntityOfPage, identifier}); ours
 * come first.
 */
final class ArticleNode {
  private static final Pattern ARTICLE_TYPE =
      Pattern.compile("(?:.*[:/])?(?:\\w*Article|\\w*BlogPosting|Report)");
  private static final Pattern MARKUP = Pattern.compile("(?i)</p>|<br\\s*/?>|<p[ >]");
  private static final int DEEPEST = 6;

  private ArticleNode() {}

  /** The first object of an article's type at or under this one, as JSON-LD nests them. */
  static Optional<JsonNode> find(JsonNode node) {
    return find(node, DEEPEST);
  }

  private static Optional<JsonNode> find(JsonNode node, int depth) {
    if (depth == 0) {
      return Optional.empty();
    }
    if (each(node.path("@type")).anyMatch(t -> ARTICLE_TYPE.matcher(t.asText()).matches())) {
      return Optional.of(node);
    }
    Stream<JsonNode> inside =
        node.isArray()
            ? each(node)
            : Stream.of("@graph", "mainEntity", "mainEntityOfPage")
                .flatMap(n -> each(node.path(n)));
    return inside.flatMap(inner -> find(inner, depth - 1).stream()).findFirst();
  }

  static Draft draft(JsonNode node) {
    JsonNode source = first(node, "source", "publisher", "provider", "sourceOrganization");
    return Draft.builder()
        .put(Field.ID, text(node, "id"))
        .put(Field.IDENTIFIER, text(node, "identifier"))
        .put(Field.URL, url(node))
        .put(Field.SOURCE_ID, source.isObject() ? text(source, "id") : text(source))
        .put(Field.SOURCE_NAME, or(text(source, "name"), text(node, "sourceName")))
        .put(Field.TITLE, text(first(node, "title", "headline", "name")))
        .put(Field.BODY, plain(text(first(node, "body", "articleBody", "text"))))
        .put(Field.LANGUAGE, text(first(node, "language", "inLanguage")))
        .put(
            Field.PUBLISHED, text(first(node, "publishedAt", "datePublished", "published", "date")))
        .put(Field.RETRIEVED, text(node, "retrievedAt"))
        .put(Field.MEDIA_TYPE, text(node, "mediaType"))
        .authors(authors(first(node, "authors", "author", "creator")))
        .build();
  }

  private static @Nullable String url(JsonNode node) {
    String stated = text(node, "url");
    return stated != null ? stated : text(first(node, "mainEntityOfPage", "link", "@id"));
  }

  private static List<String> authors(JsonNode node) {
    List<String> names = new ArrayList<>();
    each(node)
        .map(ArticleNode::text)
        .forEach(
            name -> {
              if (name != null) {
                names.add(name);
              }
            });
    return names;
  }

  /** The first of these that is there and not null, empty or blank. */
  private static JsonNode first(JsonNode node, String... names) {
    for (String name : names) {
      JsonNode value = node.path(name);
      if (!value.isMissingNode()
          && !value.isNull()
          && !(value.isTextual() && value.asText().isBlank())
          && !(value.isContainerNode() && value.isEmpty())) {
        return value;
      }
    }
    return node.path(names[0]);
  }

  private static @Nullable String text(JsonNode node, String name) {
    return text(node.path(name));
  }

  /** A scalar's text; of an object its name, value or id; of an array its first element's. */
  private static @Nullable String text(JsonNode node) {
    if (node.isArray()) {
      return node.isEmpty() ? null : text(node.get(0));
    }
    if (node.isObject()) {
      return text(first(node, "name", "value", "@value", "@id", "url", "alternateName"));
    }
    return node.isValueNode() && !node.isNull() ? node.asText() : null;
  }

  private static @Nullable String or(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }

  private static @Nullable String plain(@Nullable String body) {
    return body != null && body.indexOf('<') >= 0 && MARKUP.matcher(body).find()
        ? HtmlText.ofFragment(body)
        : body;
  }

  private static Stream<JsonNode> each(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return Stream.empty();
    }
    return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
  }
}
