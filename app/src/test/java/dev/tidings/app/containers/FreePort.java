package dev.tidings.app.containers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that stay the same when what listens on them is stopped and started again. */
final class FreePort {

  private FreePort() {}

  /**
   * A port that nobody listens on, below those that the system gives to outgoing connections: one
   * of these could take it while its owner is down.
   */
  static int find() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      } catch (IOException e) {
        // Taken; so another.
      }
    }
  }
}
