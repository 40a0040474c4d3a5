package dev.tidings.ingest.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Locale;

/** One JSON object, in UTF-8, as an article: our own field names, or schema.org's. */
public final class JsonReader {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private JsonReader() {}

  /**
   * What the object states.
   *
   * @throws JsonProcessingException if the bytes are not one JSON object; its message is for
   *     people, its location counts lines from 1
   */
  public static Draft read(byte[] utf8) throws JsonProcessingException {
    JsonNode node = tree(utf8);
    if (!node.isObject()) {
      throw new NotAnObject(node.getNodeType().name().toLowerCase(Locale.ROOT));
    }
    return ArticleNode.draft(ArticleNode.find(node).orElse(node));
  }

  private static JsonNode tree(byte[] utf8) throws JsonProcessingException {
    try {
      return JSON.readTree(utf8);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      // Bytes that look like UTF-32 and are not.
      throw new NotAnObject("what is not text: " + e.getMessage());
    }
  }

  private static final class NotAnObject extends JsonProcessingException {
    private static final long serialVersionUID = 1L;

    NotAnObject(String found) {
      super("expected a JSON object but found " + found);
    }
  }
}
