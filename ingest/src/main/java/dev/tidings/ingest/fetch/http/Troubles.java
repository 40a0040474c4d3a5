package dev.tidings.ingest.fetch.http;

import dev.tidings.ingest.fetch.http.Failure.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.StreamClosedException;
import org.jspecify.annotations.Nullable;

/** What went wrong, in a person's words. */
final class Troubles {
  private Troubles() {}

  static Failure of(IOException trouble, String host, Limits limits) {
    if (trouble instanceof RefusedAddressException) {
      return Failure.of(Kind.REFUSED_ADDRESS, host + " may not be asked: " + line(trouble));
    }
    if (trouble instanceof UnknownHostException) {
      return Failure.of(Kind.UNREACHABLE, "the name " + host + " is not known");
    }
    if (trouble instanceof LimitException) {
      return Failure.of(Kind.TOO_LARGE, line(trouble));
    }
    if (caused(trouble, MessageConstraintException.class)) {
      return Failure.of(Kind.TOO_LARGE, "its headers are too many or too long");
    }
    if (trouble instanceof ConnectTimeoutException) {
      return Failure.of(
          Kind.UNREACHABLE, "no connection to " + host + " in " + Said.of(limits.connectTime()));
    }
    if (trouble instanceof SocketTimeoutException) {
      return Failure.of(Kind.TOO_SLOW, "nothing came for " + Said.of(limits.silence()));
    }
    if (trouble instanceof SSLException unsafe) {
      return tls(unsafe, host);
    }
    if (broken(trouble)) {
      return Failure.of(Kind.BROKEN_ANSWER, "the answer is broken: " + line(trouble));
    }
    return Failure.of(Kind.UNREACHABLE, "no answer from " + host + ": " + line(trouble));
  }

  static Failure tooSlow(Call call, Limits limits) {
    long most = Math.min(call.time().toMillis(), limits.totalTime().toMillis());
    return Failure.of(
        Kind.TOO_SLOW,
        most < limits.totalTime().toMillis()
            ? "its redirects together took over " + Said.of(limits.totalTime())
            : "it took over " + Said.of(limits.totalTime()));
  }

  private static Failure tls(SSLException trouble, String host) {
    boolean certificate =
        trouble instanceof SSLPeerUnverifiedException
            || caused(trouble, CertificateException.class)
            || caused(trouble, CertPathBuilderException.class);
    return certificate
        ? Failure.of(
            Kind.BAD_CERTIFICATE, host + " shows a bad certificate: " + line(root(trouble)))
        : Failure.of(Kind.UNREACHABLE, "no safe connection to " + host + ": " + line(trouble));
  }

  private static boolean broken(IOException trouble) {
    return trouble instanceof ClientProtocolException
        || trouble instanceof NoHttpResponseException
        || trouble instanceof ConnectionClosedException
        || trouble instanceof MalformedChunkCodingException
        || trouble instanceof StreamClosedException
        || trouble instanceof ZipException
        || trouble instanceof EOFException
        || caused(trouble, HttpException.class)
        || line(trouble).contains("Brotli");
  }

  private static boolean caused(Throwable trouble, Class<? extends Throwable> kind) {
    for (Throwable cause = trouble; cause != null; cause = next(cause)) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static Throwable root(Throwable trouble) {
    Throwable root = trouble;
    for (Throwable cause = next(root); cause != null; cause = next(cause)) {
      root = cause;
    }
    return root;
  }

  private static @Nullable Throwable next(Throwable trouble) {
    Throwable cause = trouble.getCause();
    return cause == trouble ? null : cause;
  }

  private static String line(Throwable trouble) {
    String message = trouble.getMessage();
    return message == null || message.isBlank()
        ? trouble.getClass().getSimpleName()
        : message.lines().findFirst().orElse("").strip();
  }
}
