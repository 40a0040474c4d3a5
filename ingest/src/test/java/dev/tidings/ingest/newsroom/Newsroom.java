package dev.tidings.ingest.newsroom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tidings.ingest.fetch.http.AddressGuard;
import dev.tidings.ingest.fetch.http.NameResolver;
import dev.tidings.ingest.fetch.http.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that plays any number of news sites, told apart by their host names. */
public final class Newsroom implements AutoCloseable {
  static {
    // Without it each answer on a kept connection waits 40 ms for the other side's receipt.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Clock clock;
  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "newsroom");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, Site> sites = new ConcurrentHashMap<>();
  private final Queue<Visit> visits = new ConcurrentLinkedQueue<>();

  private Newsroom(Clock clock, HttpServer server) {
    this.clock = clock;
    this.server = server;
  }

  public static Newsroom open(Clock clock) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
      Newsroom newsroom = new Newsroom(clock, server);
      server.setExecutor(newsroom.threads);
      server.createContext("/", newsroom::answer);
      server.start();
      return newsroom;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A site, made on first mention. */
  public Site site(String host) {
    return sites.computeIfAbsent(host, name -> new Site(name, port(), clock));
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Knows the sites, all of them here, and addresses as they are; no other name. */
  public NameResolver names() {
    return host -> {
      if (host.matches("[0-9.]+|[0-9a-f.]*:[0-9a-f:.]*")) {
        return List.of(InetAddress.getByName(host));
      }
      if (!sites.containsKey(host)) {
        throw new UnknownHostException(host);
      }
      return List.of(InetAddress.getByName("127.0.0.1"));
    };
  }

  /** Lets through to here, and no further inwards. */
  public static AddressGuard guard() {
    return new AddressGuard(List.of(Network.of("127.0.0.0/8")));
  }

  /** All requests so far, in the order they were answered. */
  public List<Visit> visits() {
    return List.copyOf(visits);
  }

  public List<Visit> visits(String host, String path) {
    return visits.stream()
        .filter(visit -> visit.host().equals(host) && visit.path().equals(path))
        .toList();
  }

  public int count(String host, String path) {
    return visits(host, path).size();
  }

  /** Forgets the requests so far. */
  public void forget() {
    visits.clear();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+$", "");
    Site site = sites.get(host);
    Behaviour behaviour =
        site == null ? Behaviour.status(421) : site.at(exchange.getRequestURI().toString());
    try (exchange) {
      behaviour.answer(new Asked(exchange, host, clock.instant(), visits));
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
