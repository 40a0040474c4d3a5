package dev.tidings.ingest.newsroom;

import dev.tidings.ingest.fetch.http.WebAddress;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A WebSub hub on a site. It keeps what it is asked, and does with it what the test says. */
public final class PlayedHub {
  private static final String CHALLENGE = "sesame & open";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Site site;
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private volatile int status = 202;
  private volatile String leaseGranted = "";

  private PlayedHub(Site site) {
    this.site = site;
  }

  /** A hub that accepts all and does nothing. */
  public static PlayedHub on(Site site) {
    PlayedHub hub = new PlayedHub(site);
    site.behave("/hub", hub::subscribe);
    return hub;
  }

  public WebAddress address() {
    return site.address("/hub");
  }

  /** Answers requests so from now on. */
  public void answering(int other) {
    status = other;
  }

  /** Asks back while it is asked, and grants so many seconds; blank: does neither. */
  public PlayedHub granting(String lease) {
    leaseGranted = lease;
    return this;
  }

  private void subscribe(Asked question) throws IOException {
    asked.add(fields(question.body()));
    if (!leaseGranted.isEmpty()) {
      HttpResponse<String> answer = verify(Map.of("hub.lease_seconds", leaseGranted));
      if (!answer.body().equals(CHALLENGE)) {
        throw new AssertionError("not confirmed: " + answer.statusCode());
      }
    }
    question.send(Page.of(status));
  }

  /** What it was asked, in order. */
  public List<Map<String, String>> asked() {
    return List.copyOf(asked);
  }

  private Map<String, String> last() {
    return asked.get(asked.size() - 1);
  }

  public String callback() {
    return last().getOrDefault("hub.callback", "");
  }

  /** Whether it asked back and was confirmed. */
  public boolean isConfirmed(String lease) {
    HttpResponse<String> answer = verify(Map.of("hub.lease_seconds", lease));
    return answer.statusCode() == 200 && answer.body().equals(CHALLENGE);
  }

  /** Asks back, with some parameters other than they should be. */
  public HttpResponse<String> verify(Map<String, String> changes) {
    Map<String, String> query = new HashMap<>();
    query.put("hub.mode", "subscribe");
    query.put("hub.topic", last().getOrDefault("hub.topic", ""));
    query.put("hub.challenge", CHALLENGE);
    query.put("hub.lease_seconds", last().getOrDefault("hub.lease_seconds", ""));
    query.putAll(changes);
    String text =
        query.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(HttpRequest.newBuilder(URI.create(callback() + "?" + text)).GET());
  }

  /** Says that it will not deliver. */
  public int deny(String reason) {
    return verify(Map.of("hub.mode", "denied", "hub.reason", reason)).statusCode();
  }

  /** Delivers as it should. */
  public int deliver(String body) {
    return deliver(callback(), body, signature(last().getOrDefault("hub.secret", ""), body));
  }

  public int deliver(String callback, String body, String signature) {
    return send(HttpRequest.newBuilder(URI.create(callback))
            .header("X-Hub-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(body)))
        .statusCode();
  }

  public static String signature(String secret, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256="
          + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("the callback does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static Map<String, String> fields(String form) {
    Map<String, String> fields = new HashMap<>();
    for (String field : form.split("&")) {
      String[] sides = field.split("=", 2);
      fields.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
    }
    return fields;
  }
}
