package dev.tidings.ingest.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tidings.ingest.document.Draft.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The schema.org article in a page's JSON-LD, where there is one. */
final class JsonLd {
  /** Pages are careless: line ends within strings and commas too many are let pass. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private JsonLd() {}

  static Draft draft(Document page) {
    return page.select("script[type*=ld+json]").stream()
        .flatMap(script -> parse(script).stream())
        .flatMap(node -> ArticleNode.find(node).stream())
        .findFirst()
        .map(ArticleNode::draft)
        .map(JsonLd::unescaped)
        .orElseGet(() -> Draft.builder().build());
  }

  /** A block that is not JSON is as good as none: the page still has its head. */
  private static Optional<JsonNode> parse(Element script) {
    try {
      return Optional.ofNullable(JSON.readTree(script.data()));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Pages often escape for HTML what JSON need not have escaped. Their ids are the CMS's own. */
  private static Draft unescaped(Draft draft) {
    Map<Field, String> stated = new HashMap<>(draft.stated());
    stated.replaceAll((field, value) -> Parser.unescapeEntities(value, false));
    stated.remove(Field.ID);
    return new Draft(
        stated, draft.authors().stream().map(a -> Parser.unescapeEntities(a, false)).toList());
  }
}
