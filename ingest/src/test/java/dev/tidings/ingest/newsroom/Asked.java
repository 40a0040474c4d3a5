package dev.tidings.ingest.newsroom;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request to be answered. It is written down before the asker can see the answer. */
public final class Asked {
  private final HttpExchange exchange;
  private final String host;
  private final Instant at;
  private final Queue<Visit> visits;

  Asked(HttpExchange exchange, String host, Instant at, Queue<Visit> visits) {
    this.exchange = exchange;
    this.host = host;
    this.at = at;
    this.visits = visits;
  }

  /** A header; null if it was not sent. */
  public @Nullable String header(String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  /** What was posted. */
  public String body() throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Sends a page. */
  public void send(Page page) throws IOException {
    boolean bodiless = page.body().length == 0 || page.status() == 304;
    OutputStream out = start(page.status(), page.headers(), bodiless ? -1 : page.body().length);
    if (!bodiless) {
      out.write(page.body());
    }
  }

  /**
   * Sends status and headers.
   *
   * @param length of the body; 0 for one in chunks, -1 for none
   */
  public OutputStream start(int status, Map<String, String> headers, long length)
      throws IOException {
    visits.add(visit(status));
    headers.forEach(exchange.getResponseHeaders()::add);
    exchange.sendResponseHeaders(status, length);
    return exchange.getResponseBody();
  }

  private Visit visit(int status) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    String path = exchange.getRequestURI().toString();
    return new Visit(at, host, exchange.getRequestMethod(), path, headers, status);
  }
}
