package dev.tidings.ingest.fetch.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * The real network, by Apache HttpClient, within limits and under guard. It says who it is, keeps
 * no cookies, knows no passwords, follows no redirects and tries nothing twice. Any number of
 * threads may use it.
 */
public final class HttpTransport implements Transport, AutoCloseable {
  /** What a body that nobody will read may take, to keep its connection. */
  private static final int DRAINED_BYTES = 64 << 10;

  private final CloseableHttpClient client;
  private final Limits limits;
  private final BodyReader bodies;
  private final Deadlines deadlines = new Deadlines();

  private HttpTransport(CloseableHttpClient client, Limits limits) {
    this.client = client;
    this.limits = limits;
    this.bodies = new BodyReader(limits);
  }

  /**
   * A transport.
   *
   * @param userAgent who we say we are
   */
  public static HttpTransport open(
      String userAgent, Limits limits, AddressGuard guard, NameResolver names) {
    return open(userAgent, limits, guard, names, null);
  }

  static HttpTransport open(
      String userAgent,
      Limits limits,
      AddressGuard guard,
      NameResolver names,
      @Nullable SSLContext tls) {
    GuardedResolver resolver = new GuardedResolver(names, guard);
    return new HttpTransport(Clients.of(userAgent, limits, resolver, tls), limits);
  }

  @Override
  public Reply send(Call call) {
    WebAddress address = call.address();
    HttpUriRequestBase request = request(call);
    HttpHost target = new HttpHost(address.scheme(), bare(address.host()), address.port());
    try (Deadlines.Deadline deadline = deadlines.in(time(call), request::cancel)) {
      try {
        return exchange(target, request, call);
      } catch (IOException e) {
        request.cancel();
        return deadline.hasPassed()
            ? Troubles.tooSlow(call, limits)
            : Troubles.of(e, address.host(), limits);
      }
    }
  }

  private Duration time(Call call) {
    return call.time().compareTo(limits.totalTime()) < 0 ? call.time() : limits.totalTime();
  }

  private static HttpUriRequestBase request(Call call) {
    String target = call.address().target();
    HttpUriRequestBase request = call.form().isPresent() ? new HttpPost("/") : new HttpGet("/");
    request.setPath(target);
    call.headers().forEach(request::setHeader);
    call.form().ifPresent(form -> request.setEntity(new UrlEncodedFormEntity(fields(form))));
    return request;
  }

  private static List<NameValuePair> fields(Map<String, String> form) {
    return form.entrySet().stream()
        .<NameValuePair>map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
        .toList();
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private Reply exchange(HttpHost target, HttpUriRequestBase request, Call call)
      throws IOException {
    // Not in a try with resources: closing a response reads what is left of it, however much.
    ClassicHttpResponse response = client.executeOpen(target, request, null);
    int status = response.getCode();
    Headers headers = headers(response.getHeaders());
    if (status / 100 == 2) {
      Body body = body(response.getEntity(), headers, call);
      if (call.cut()) {
        request.cancel();
      }
      return new Answer(status, headers, body);
    }
    drain(response.getEntity(), request);
    return new Answer(status, headers, Body.EMPTY);
  }

  private Body body(@Nullable HttpEntity entity, Headers headers, Call call) throws IOException {
    if (entity == null) {
      return Body.EMPTY;
    }
    return bodies.read(entity.getContent(), headers.all("Content-Encoding"), call);
  }

  private static void drain(@Nullable HttpEntity entity, HttpUriRequestBase request) {
    if (entity == null) {
      return;
    }
    try {
      InputStream in = entity.getContent();
      if (in.readNBytes(DRAINED_BYTES).length < DRAINED_BYTES) {
        return;
      }
    } catch (IOException e) {
      // The status says all there is to know.
    }
    request.cancel();
  }

  private static Headers headers(Header[] all) {
    return new Headers(
        Arrays.stream(all)
            .<Map.Entry<String, String>>map(
                line ->
                    new SimpleImmutableEntry<>(
                        line.getName(), line.getValue() == null ? "" : line.getValue()))
            .toList());
  }

  @Override
  public void close() {
    deadlines.close();
    client.close(CloseMode.IMMEDIATE);
  }
}
