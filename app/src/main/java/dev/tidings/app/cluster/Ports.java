package dev.tidings.app.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The ports of a cluster. Those of the last run are kept, so that a client's address stays valid.
 */
record Ports(int broker, int registry) {
  private static final Ports PREFERRED = new Ports(9092, 8081);

  static Ports choose(OptionalInt brokerWish, OptionalInt registryWish, Optional<Ports> lastTime) {
    Ports last = lastTime.orElse(PREFERRED);
    int broker = choose("broker", brokerWish, last.broker, PREFERRED.broker, 0);
    int registry = choose("registry", registryWish, last.registry, PREFERRED.registry, broker);
    return new Ports(broker, registry);
  }

  ClusterAddress address() {
    return new ClusterAddress("127.0.0.1:" + broker, RegistryProcess.url(registry));
  }

  private static int choose(String what, OptionalInt wish, int last, int preferred, int taken) {
    if (wish.isEmpty()) {
      for (int port : new int[] {last, preferred}) {
        if (port != taken && isFree(port)) {
          return port;
        }
      }
      return anyFree(Set.of(taken));
    }
    int port = wish.getAsInt();
    if (port == 0) {
      return anyFree(Set.of(taken));
    }
    if (port == taken || !isFree(port)) {
      throw new ClusterException(
          "Port "
              + port
              + " for the "
              + what
              + " is taken on 127.0.0.1; stop what listens there or choose another (0: any free)");
    }
    return port;
  }

  /** A port nobody listens on, other than these. */
  static int anyFree(Set<Integer> except) {
    while (true) {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        if (!except.contains(socket.getLocalPort())) {
          return socket.getLocalPort();
        }
      } catch (IOException e) {
        throw new ClusterException(
            "No free port on 127.0.0.1 (" + ClusterException.reason(e) + ")", e);
      }
    }
  }

  private static boolean isFree(int port) {
    return binds(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
        && binds(new InetSocketAddress(port));
  }

  private static boolean binds(InetSocketAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address, 1);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
