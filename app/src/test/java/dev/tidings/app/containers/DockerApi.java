package dev.tidings.app.containers;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Testcontainers speaks version 1.44 of Docker's interface, which Debian's engine (20.10, 1.41) is
 * too old for. What it uses is in both, so it is told to speak the engine's own version.
 */
final class DockerApi {

  private static final Path SOCKET = Path.of("/var/run/docker.sock");
  private static final int USUAL_MINOR = 44;
  private static final Pattern VERSION = Pattern.compile("\"ApiVersion\":\"1\\.(\\d+)\"");

  private DockerApi() {}

  /** Agrees on an older version with the engine on this machine, if there is one that needs it. */
  static void agree() {
    if (System.getenv("DOCKER_HOST") == null && Files.exists(SOCKET)) {
      newest()
          .filter(minor -> minor < USUAL_MINOR)
          .ifPresent(minor -> System.setProperty("api.version", "1." + minor));
    }
  }

  private static Optional<Integer> newest() {
    try (SocketChannel engine = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      engine.connect(UnixDomainSocketAddress.of(SOCKET));
      engine.write(StandardCharsets.US_ASCII.encode("GET /version HTTP/1.0\r\n\r\n"));
      byte[] answer = Channels.newInputStream(engine).readAllBytes();
      Matcher version = VERSION.matcher(new String(answer, StandardCharsets.UTF_8));
      return version.find() ? Optional.of(Integer.valueOf(version.group(1))) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
