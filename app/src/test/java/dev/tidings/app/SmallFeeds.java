package dev.tidings.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Feeds on loopback, each on a host of its own, with summaries and pages. */
public final class SmallFeeds implements AutoCloseable {
  private final List<HttpServer> servers = new ArrayList<>();
  private final List<AtomicInteger> atOnce = new ArrayList<>();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger held = new AtomicInteger();
  private volatile CountDownLatch door = new CountDownLatch(0);
  private volatile String hub = "";
  private volatile int stories;

  public SmallFeeds(int feeds) {
    for (int i = 0; i < feeds; i++) {
      servers.add(server(i));
      atOnce.add(new AtomicInteger());
    }
  }

  private HttpServer server(int number) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0." + (number + 2), 0), 0);
      server.setExecutor(threads);
      server.createContext("/", exchange -> answer(number, exchange));
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(int number, HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    mostAtOnce.accumulateAndGet(atOnce.get(number).incrementAndGet(), Math::max);
    try (exchange) {
      Thread.sleep(20);
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith("/story/") && door.getCount() > 0) {
        held.incrementAndGet();
        door.await();
      }
      boolean there = path.equals("/rss") || path.startsWith("/story/");
      String text = path.equals("/rss") ? feed(number) : page(number, path);
      byte[] bytes = (there ? text : "").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(there ? 200 : 404, there ? bytes.length : -1);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      atOnce.get(number).decrementAndGet();
    }
  }

  private String feed(int number) {
    StringBuilder items = new StringBuilder();
    for (int story = stories; story > 0; story--) {
      items.append(
          "<item><title>Story %d of paper %d tells news</title><link>%s</link><description>Short.</description></item>"
              .formatted(story, number, base(number) + "/story/" + story));
    }
    String link =
        hub.isEmpty()
            ? ""
            : "<link xmlns=\"http://www.w3.org/2005/Atom\" rel=\"hub\" href=\"" + hub + "\"/>";
    return "<rss version=\"2.0\"><channel><title>Paper</title>%s%s</channel></rss>"
        .formatted(link, items);
  }

  private static String page(int number, String path) {
    return "<html><body><article><h1>Story</h1><p>The text of %s in paper %d.</p></article></body></html>"
        .formatted(path, number);
  }

  String base(int number) {
    InetSocketAddress at = servers.get(number).getAddress();
    return "http://" + at.getAddress().getHostAddress() + ":" + at.getPort();
  }

  /** The list that follows them all. */
  public String list() {
    StringBuilder list = new StringBuilder("sources:\n");
    for (int i = 0; i < servers.size(); i++) {
      list.append("  - id: paper-").append(i).append("\n    url: ").append(base(i));
      list.append("/rss\n    cadence: 2s\n");
    }
    return list.toString();
  }

  /** So many stories in each feed from now on. */
  public void publish(int all) {
    stories = all;
  }

  /** All name this hub from now on. */
  void name(String address) {
    hub = address;
  }

  /** Pages are not answered until they are let go. */
  void hold() {
    held.set(0);
    door = new CountDownLatch(1);
  }

  void letGo() {
    door.countDown();
  }

  /** Requests that wait, or did. */
  int held() {
    return held.get();
  }

  public int mostAtOnce() {
    return mostAtOnce.get();
  }

  public int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    letGo();
    servers.forEach(server -> server.stop(0));
    threads.shutdownNow();
  }
}
