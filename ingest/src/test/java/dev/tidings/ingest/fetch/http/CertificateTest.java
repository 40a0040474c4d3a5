package dev.tidings.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.tidings.ingest.fetch.http.Failure.Kind;
import dev.tidings.ingest.newsroom.Newsroom;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CertificateTest {
  private static final char[] PASSWORD = "only-a-test".toCharArray();
  @TempDir static Path folder;
  private static HttpsServer server;
  private static KeyStore keys;

  @BeforeAll
  static void start() throws Exception {
    keys = selfSigned("safe.example");
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(factory.getKeyManagers(), null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write(new byte[] {'o', 'k'});
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @Test
  void refusesACertificateThatNobodyVouchesFor() throws Exception {
    assertThat(ask("safe.example", null))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.kind()).isEqualTo(Kind.BAD_CERTIFICATE);
              assertThat(failure.reason()).startsWith("safe.example shows a bad certificate: ");
            });
  }

  @Test
  void refusesACertificateOfAnotherHost() throws Exception {
    assertThat(ask("other.example", trusting()))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.BAD_CERTIFICATE));
  }

  @Test
  void takesOneThatIsVouchedFor() throws Exception {
    assertThat(ask("safe.example", trusting())).isInstanceOf(Answer.class);
  }

  private static Reply ask(String host, SSLContext tls) {
    NameResolver names = name -> List.of(InetAddress.getByName("127.0.0.1"));
    try (HttpTransport transport =
        HttpTransport.open("Tidings/test", Limits.standard(), Newsroom.guard(), names, tls)) {
      int port = server.getAddress().getPort();
      return transport.send(
          Call.get(WebAddress.of("https://" + host + ":" + port + "/").orElseThrow()));
    }
  }

  private static SSLContext trusting() throws Exception {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("safe", keys.getCertificate("safe"));
    factory.init(trusted);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, factory.getTrustManagers(), null);
    return tls;
  }

  private static KeyStore selfSigned(String host) throws Exception {
    Path file = folder.resolve("keys.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    String command =
        "-genkeypair -alias safe -keyalg EC -dname CN=%s -ext san=dns:%s -validity 30 -keystore %s"
            + " -storetype PKCS12 -storepass %s";
    List<String> line = new ArrayList<>(List.of(keytool.toString()));
    line.addAll(List.of(command.formatted(host, host, file, new String(PASSWORD)).split(" ")));
    assertThat(new ProcessBuilder(line).inheritIO().start().waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return store;
  }
}
