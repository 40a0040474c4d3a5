package dev.tidings.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A WebSub hub on loopback. It asks back after it was asked, as real ones do. */
final class SmallHub implements AutoCloseable {
  private static final String BODY = "<rss/>";
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;

  SmallHub() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.77", 0), 0);
      server.createContext("/", this::subscribe);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://127.0.0.77:" + server.getAddress().getPort() + "/";
  }

  private void subscribe(HttpExchange exchange) throws IOException {
    try (exchange) {
      String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> fields = new TreeMap<>();
      for (String field : form.split("&")) {
        String[] sides = field.split("=", 2);
        fields.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
      }
      asked.add(fields);
      exchange.sendResponseHeaders(202, -1);
    }
  }

  /** How often it was asked to subscribe. */
  int asked() {
    return asked.size();
  }

  /** Asks back, for ten days, and returns when that is confirmed. */
  void awaitConfirmed() {
    Wait.until("the hub is asked", Duration.ofSeconds(60), () -> !asked.isEmpty());
    String topic = URLEncoder.encode(last("hub.topic"), StandardCharsets.UTF_8);
    String question =
        "?hub.mode=subscribe&hub.challenge=sesame&hub.lease_seconds=864000&hub.topic=" + topic;
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(URI.create(last("hub.callback") + question)).GET());
    if (answer.statusCode() != 200 || !answer.body().equals("sesame")) {
      throw new AssertionError("not confirmed: " + answer.statusCode() + " " + answer.body());
    }
  }

  /** Delivers as it should. */
  int deliver() {
    return deliver(last("hub.secret"));
  }

  /** Delivers, signed with this secret. */
  int deliver(String secret) {
    return deliver(last("hub.callback"), secret);
  }

  /** Delivers where nothing is expected. */
  int deliverElsewhere() {
    return deliver(last("hub.callback") + "0", last("hub.secret"));
  }

  private int deliver(String callback, String secret) {
    return send(HttpRequest.newBuilder(URI.create(callback))
            .header("X-Hub-Signature", "sha256=" + signature(secret))
            .POST(HttpRequest.BodyPublishers.ofString(BODY)))
        .statusCode();
  }

  private static String signature(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(BODY.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String last(String field) {
    return asked.get(asked.size() - 1).getOrDefault(field, "");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
