package dev.tidings.app.print;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;

/** Writes JSON values, one a line, and passes each on at once. */
public final class JsonLines {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final PrintWriter out;

  public JsonLines(PrintWriter out) {
    this.out = out;
  }

  /** Writes one line. */
  public void write(JsonNode value) {
    try {
      out.println(MAPPER.writeValueAsString(value));
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree that can't be written", e);
    }
  }
}
