package dev.tidings.ingest.receive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tidings.ingest.IngestException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * {@code POST /articles}: one article as a JSON object, or one a line, by our own field names or
 * schema.org's. The answer has a line for each: accepted, with its id, or rejected, with why and
 * what to do. It comes when the broker has them; sent again, they change nothing.
 *
 * <p>Status: 200 all accepted, 207 some, 422 none, 400 empty, 405, 413 too large, 503 the broker
 * cannot take any more.
 */
public final class ArticlesEndpoint implements AutoCloseable {
  private static final String PATH = "/articles";
  private static final int THREADS = 4;
  private static final int WAITING = 64;
  private static final int CLOSE_SECONDS = 1;

  static {
    // A request that drips in must not hold a thread for good; the server has no other way to say
    // so.
    if (System.getProperty("sun.net.httpserver.maxReqTime") == null) {
      System.setProperty("sun.net.httpserver.maxReqTime", "60");
    }
  }

  private final HttpServer server;
  private final ThreadPoolExecutor threads;
  private final ArticleInbox inbox;
  private final int maxBytes;
  private final Clock clock;

  private ArticlesEndpoint(HttpServer server, ArticleInbox inbox, int maxBytes, Clock clock) {
    this.server = server;
    this.inbox = inbox;
    this.maxBytes = maxBytes;
    this.clock = clock;
    this.threads =
        new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING));
    this.threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Opens the endpoint.
   *
   * @param address to listen on; port 0 for any that is free
   * @param maxBytes the largest request
   * @throws IngestException if it cannot listen there
   */
  public static ArticlesEndpoint open(
      InetSocketAddress address, ArticleInbox inbox, int maxBytes, Clock clock) {
    try {
      HttpServer server = HttpServer.create(address, WAITING);
      ArticlesEndpoint endpoint = new ArticlesEndpoint(server, inbox, maxBytes, clock);
      server.setExecutor(endpoint.threads);
      server.createContext("/", endpoint::answer);
      server.start();
      return endpoint;
    } catch (IOException e) {
      throw new IngestException(
          "Cannot listen on port %d of %s: %s; choose another http-port"
              .formatted(address.getPort(), address.getHostString(), e.getMessage()),
          e);
    }
  }

  /** Where to post to. */
  public String address() {
    InetSocketAddress at = server.getAddress();
    return "http://" + at.getAddress().getHostAddress() + ":" + at.getPort() + PATH;
  }

  /** Has the same server answer hubs. */
  public void serve(HubCallbacks callbacks) {
    HttpContext unused = server.createContext(HubCallbacks.PATH, callbacks);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals(PATH)) {
        say(exchange, 404, "there is nothing here", "post to " + PATH);
      } else if (!exchange.getRequestMethod().equals("POST")) {
        exchange.getResponseHeaders().set("Allow", "POST");
        say(exchange, 405, "this takes POST only", "post a JSON article, or one a line");
      } else {
        receive(exchange);
      }
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      body = in.readNBytes(maxBytes + 1);
    }
    if (body.length > maxBytes) {
      say(
          exchange,
          413,
          "the request is larger than " + maxBytes + " bytes",
          "send fewer articles at a time, or raise max-article-bytes");
      return;
    }
    ReceivedArticles received = new ReceivedArticles(clock);
    received.read(body);
    if (received.lines() == 0) {
      say(exchange, 400, "the request is empty", "post a JSON article, or one a line");
      return;
    }
    try {
      inbox.take(received.articles(), received::refused);
    } catch (IngestException e) {
      say(exchange, 503, String.valueOf(e.getMessage()), "send it again later");
      return;
    }
    send(exchange, status(received), received.answer());
  }

  private static int status(ReceivedArticles received) {
    if (received.rejected() == 0) {
      return 200;
    }
    return received.rejected() == received.lines() ? 422 : 207;
  }

  private static void say(HttpExchange exchange, int status, String reason, String remedy)
      throws IOException {
    send(
        exchange,
        status,
        JsonNodeFactory.instance.objectNode().put("reason", reason).put("remedy", remedy) + "\n");
  }

  private static void send(HttpExchange exchange, int status, String lines) throws IOException {
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(CLOSE_SECONDS);
    threads.shutdownNow();
  }
}
