package dev.tidings.app.cluster;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The schema registry, a child process that cannot outlive us: it ends when its standard input,
 * whose other end only we hold, is closed.
 */
final class RegistryProcess implements AutoCloseable {
  private static final String API = "/apis/ccompat/v7";
  private static final Duration LONGEST_SHUTDOWN = Duration.ofSeconds(10);

  private final Process process;
  private final String url;
  private final Path log;

  RegistryProcess(Process process, String url, Path log) {
    this.process = process;
    this.url = url;
    this.log = log;
  }

  static String url(int port) {
    return "http://127.0.0.1:" + port + API;
  }

  /** Returns at once; {@link #awaitReady} tells when it serves. */
  static RegistryProcess start(RegistryDistribution distribution, DataDir dataDir, int port) {
    Path log = dataDir.registryLog();
    try {
      keepOneOlder(log);
      Process process =
          new RegistryCommand(distribution, port)
              .guarded()
              .directory(dataDir.registry().toFile())
              .redirectOutput(log.toFile())
              .start();
      return new RegistryProcess(process, url(port), log);
    } catch (IOException e) {
      throw new ClusterException(
          "Cannot start the schema registry (" + ClusterException.reason(e) + ")", e);
    }
  }

  /** Runs this when the process ends, for whatever reason. */
  void onExit(Runnable then) {
    var unused = process.onExit().thenRun(then);
  }

  String describeExit() {
    return "The schema registry ended with status " + process.exitValue() + "; see " + log;
  }

  void awaitReady(Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!answers()) {
      if (!process.isAlive()) {
        throw new ClusterException(describeExit());
      }
      if (System.nanoTime() > deadline) {
        throw new ClusterException(
            "The schema registry did not come up within "
                + timeout.toSeconds()
                + " s at "
                + url
                + "; see "
                + log);
      }
      Pause.millis(50);
    }
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It is gone already.
    }
    try {
      if (!process.waitFor(LONGEST_SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private boolean answers() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(url + "/subjects").toURL().openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(1_000);
      connection.setReadTimeout(5_000);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }

  private static void keepOneOlder(Path log) throws IOException {
    if (Files.exists(log)) {
      Files.move(
          log, log.resolveSibling("registry.previous.log"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
