package dev.tidings.ingest.newsroom;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer to be sent whole.
 *
 * @param headers by name
 */
public record Page(int status, Map<String, String> headers, byte[] body) {

  public static Page of(int status) {
    return new Page(status, Map.of(), new byte[0]);
  }

  public static Page of(String contentType, String body) {
    return of(contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  public static Page of(String contentType, byte[] body) {
    return new Page(200, Map.of("Content-Type", contentType), body);
  }

  public Page with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Page(status, more, body);
  }
}
