package dev.tidings.ingest.receive;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.tidings.ingest.fetch.websub.Callback.Verdict;
import dev.tidings.ingest.fetch.websub.Subscriptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where WebSub hubs ask back ({@code GET}) and deliver ({@code POST}), at a place of its own for
 * each source that nobody can guess. Whoever comes elsewhere finds nothing.
 *
 * <p>Status: 200 confirmed, or a no that was noted; 202 delivered, also where the signature is
 * wrong, as WebSub asks; 404 nothing is expected there; 405; 413 too large.
 */
public final class HubCallbacks implements HttpHandler {
  /** Below which it answers. */
  public static final String PATH = "/websub/";

  private static final int MOST_PARAMETERS = 20;

  private final Subscriptions subscriptions;
  private final int maxBytes;

  /**
   * Callbacks of these subscriptions.
   *
   * @param maxBytes the largest delivery
   */
  public HubCallbacks(Subscriptions subscriptions, int maxBytes) {
    this.subscriptions = subscriptions;
    this.maxBytes = maxBytes;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String token = exchange.getRequestURI().getPath().substring(PATH.length());
      switch (exchange.getRequestMethod()) {
        case "GET" -> askedBack(exchange, token);
        case "POST" -> delivered(exchange, token);
        default -> {
          exchange.getResponseHeaders().set("Allow", "GET, POST");
          exchange.sendResponseHeaders(405, -1);
        }
      }
    }
  }

  private void askedBack(HttpExchange exchange, String token) throws IOException {
    Optional<Map<String, String>> query = query(exchange.getRequestURI().getRawQuery());
    Verdict verdict =
        query
            .map(parameters -> subscriptions.verify(token, parameters))
            .orElseGet(() -> new Verdict.Refuse("it cannot be read"));
    if (verdict instanceof Verdict.Confirm confirm) {
      byte[] challenge = confirm.challenge().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.sendResponseHeaders(200, challenge.length);
      exchange.getResponseBody().write(challenge);
    } else {
      exchange.sendResponseHeaders(verdict instanceof Verdict.Denied ? 200 : 404, -1);
    }
  }

  private void delivered(HttpExchange exchange, String token) throws IOException {
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      body = in.readNBytes(maxBytes + 1);
    }
    if (body.length > maxBytes) {
      exchange.sendResponseHeaders(413, -1);
      return;
    }
    String signature =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Hub-Signature")).orElse("");
    int status =
        switch (subscriptions.deliver(token, signature, body)) {
          case TAKEN, FORGED -> 202;
          case UNKNOWN -> 404;
        };
    exchange.sendResponseHeaders(status, -1);
  }

  /** The first of each name; empty if it cannot be read. */
  private static Optional<Map<String, String>> query(String raw) {
    Map<String, String> parameters = new HashMap<>();
    try {
      for (String pair : raw == null ? new String[0] : raw.split("&", MOST_PARAMETERS + 1)) {
        int mark = pair.indexOf('=');
        String name = mark < 0 ? pair : pair.substring(0, mark);
        parameters.putIfAbsent(decoded(name), mark < 0 ? "" : decoded(pair.substring(mark + 1)));
      }
      return Optional.of(parameters);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
