package dev.tidings.ingest.fetch.http;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Sets Apache HttpClient up: everything it does of its own accord is off. */
final class Clients {
  private static final int MOST_CONNECTIONS = 1000;
  private static final TimeValue KEPT_ALIVE = TimeValue.ofSeconds(30);

  private Clients() {}

  static CloseableHttpClient of(
      String userAgent, Limits limits, GuardedResolver resolver, @Nullable SSLContext tls) {
    return HttpClientBuilder.create()
        .setConnectionManager(connections(limits, resolver, tls))
        .setUserAgent(userAgent)
        .setDefaultHeaders(
            List.of(new BasicHeader(HttpHeaders.ACCEPT_ENCODING, Unpacking.ACCEPTED)))
        .setDefaultRequestConfig(request(limits))
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableRedirectHandling()
        .evictIdleConnections(KEPT_ALIVE)
        .build();
  }

  private static RequestConfig request(Limits limits) {
    return RequestConfig.custom()
        .setAuthenticationEnabled(false)
        .setDefaultKeepAlive(KEPT_ALIVE.toMilliseconds(), TimeUnit.MILLISECONDS)
        .setHardCancellationEnabled(true)
        .setProtocolUpgradeEnabled(false)
        .setResponseTimeout(Timeout.of(limits.silence()))
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      Limits limits, GuardedResolver resolver, @Nullable SSLContext tls) {
    Timeout silence = Timeout.of(limits.silence());
    PoolingHttpClientConnectionManagerBuilder builder =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .http1Config(
                        Http1Config.custom()
                            .setMaxLineLength(limits.headerLineBytes())
                            .setMaxHeaderCount(limits.headerLines())
                            .build())
                    .build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(limits.connectTime()))
                    .setSocketTimeout(silence)
                    .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                    .setTimeToLive(TimeValue.ofMinutes(5))
                    .build())
            .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(silence).build())
            .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(silence).build())
            .setDnsResolver(resolver)
            .setMaxConnTotal(MOST_CONNECTIONS)
            .setMaxConnPerRoute(MOST_CONNECTIONS);
    if (tls != null) {
      builder.setTlsSocketStrategy(new DefaultClientTlsStrategy(tls));
    }
    return builder.build();
  }
}
