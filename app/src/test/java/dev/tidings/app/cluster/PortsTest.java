package dev.tidings.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PortsTest {
  @Test
  void keepsThoseOfTheLastRun() {
    Ports last = new Ports(Ports.anyFree(Set.of()), Ports.anyFree(Set.of()));
    assertThat(Ports.choose(OptionalInt.empty(), OptionalInt.empty(), Optional.of(last)))
        .isEqualTo(last);
  }

  @Test
  void givesWayToWhoHasThemNow() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ports last = new Ports(socket.getLocalPort(), Ports.anyFree(Set.of()));
      Ports now = Ports.choose(OptionalInt.empty(), OptionalInt.empty(), Optional.of(last));
      assertThat(now.broker()).isNotEqualTo(last.broker());
      assertThat(now.registry()).isEqualTo(last.registry());
    }
  }

  @Test
  void prefersAWishToTheLastRun() {
    Ports last = new Ports(Ports.anyFree(Set.of()), Ports.anyFree(Set.of()));
    int wish = Ports.anyFree(Set.of(last.broker(), last.registry()));
    Ports now = Ports.choose(OptionalInt.of(wish), OptionalInt.of(0), Optional.of(last));
    assertThat(now.broker()).isEqualTo(wish);
    assertThat(now.registry()).isPositive().isNotEqualTo(wish);
  }
}
