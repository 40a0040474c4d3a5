package dev.tidings.ingest.fetch.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that minds no protocol: it reads a request's head and then does as it is told. */
final class RawServer implements AutoCloseable {

  /** What to do with a connection. */
  interface Script {
    void play(OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final Script script;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final List<String> heads = new CopyOnWriteArrayList<>();

  private RawServer(ServerSocket server, Script script) {
    this.server = server;
    this.script = script;
  }

  static RawServer playing(Script script) {
    try {
      RawServer raw =
          new RawServer(new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1")), script);
      raw.start(raw::accept);
      return raw;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends this text, and hangs up. */
  static RawServer sending(String text) {
    return playing(out -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  WebAddress address(String path) {
    return WebAddress.of("http://raw.example:" + server.getLocalPort() + path).orElseThrow();
  }

  /** The heads of the requests so far. */
  List<String> heads() {
    return heads;
  }

  private void start(Runnable work) {
    Thread thread = new Thread(work, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        open.add(socket);
        start(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      heads.add(head(socket.getInputStream()));
      script.play(socket.getOutputStream());
    } catch (IOException e) {
      // The other side hung up, as it should.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int b = in.read();
      if (b < 0) {
        break;
      }
      head.write(b);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
