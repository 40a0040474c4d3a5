package dev.tidings.ingest.fetch.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request to be made.
 *
 * @param address where
 * @param headers besides those every request has
 * @param form what to post; empty to get
 * @param bodyBytes the largest body taken; at most the transport's own limit
 * @param cut whether a larger body is cut off there instead of being a failure
 * @param time it may take; at most the transport's own limit
 */
public record Call(
    WebAddress address,
    Map<String, String> headers,
    Optional<Map<String, String>> form,
    int bodyBytes,
    boolean cut,
    Duration time) {
  private static final Duration ANY = Duration.ofDays(1);

  public Call {
    headers = Map.copyOf(headers);
    form = form.map(fields -> new LinkedHashMap<>(fields));
  }

  public static Call get(WebAddress address) {
    return new Call(address, Map.of(), Optional.empty(), Integer.MAX_VALUE, false, ANY);
  }

  /** Posts a form. */
  public static Call post(WebAddress address, Map<String, String> form) {
    return new Call(address, Map.of(), Optional.of(form), Integer.MAX_VALUE, false, ANY);
  }

  public Call withHeaders(Map<String, String> others) {
    return new Call(address, others, form, bodyBytes, cut, time);
  }

  public Call within(Duration most) {
    return new Call(address, headers, form, bodyBytes, cut, most);
  }

  /** Takes only so much of the body; the rest is of no interest. */
  public Call cutAt(int bytes) {
    return new Call(address, headers, form, bytes, true, time);
  }
}
