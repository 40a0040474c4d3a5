package dev.tidings.ingest.fetch.http;

import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address to fetch: {@code http} or {@code https}, as written but for what cannot be sent. The
 * host is lower-case ASCII (UTS 46), the scheme's own port and the fragment are dropped, characters
 * that an address may not hold are percent-encoded, escapes stay as they are. Unlike {@code
 * CanonicalUrl} it names the place to ask, not the article.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name, an IPv4 address, or an IPv6 address in brackets
 * @param port never -1
 * @param target path and query; begins with a slash
 */
public record WebAddress(String scheme, String host, int port, String target) {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(\\?[^#]*)?(?:#.*)?",
          Pattern.DOTALL);
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}\\]|[^:\\[\\]@]+)(?::(\\d{0,5}))?");
  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]");
  private static final Pattern HOST = Pattern.compile("[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?");
  private static final String ALLOWED = "-._~!$&'()*+,;=:@/?%";
  private static final IDNA HOSTS =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

  /** Longer ones are no addresses. */
  static final int LONGEST = 8192;

  /**
   * Reads an absolute address; empty if it is none, is of another scheme, or holds a user name: we
   * send nobody's password to anybody.
   */
  public static Optional<WebAddress> of(String stated) {
    return read(stated).flatMap(parts -> absolute(parts, null));
  }

  /** Resolves what this address's answer refers to (RFC 3986, section 5.2). */
  public Optional<WebAddress> resolve(String reference) {
    return read(reference).flatMap(parts -> relative(parts));
  }

  private static Optional<Matcher> read(String stated) {
    String text = BREAKS.matcher(stated.strip()).replaceAll("");
    Matcher parts = PARTS.matcher(text);
    return text.length() <= LONGEST && parts.matches() ? Optional.of(parts) : Optional.empty();
  }

  private Optional<WebAddress> relative(Matcher parts) {
    if (parts.group(1) != null || parts.group(2) != null) {
      return absolute(parts, scheme);
    }
    String path = parts.group(3).replace('\\', '/');
    String query = text(parts.group(4));
    if (path.isEmpty()) {
      return Optional.of(at(query.isEmpty() ? target : path() + encode(query)));
    }
    if (path.startsWith("//")) {
      return of(scheme + ":" + path + query);
    }
    String whole = path.startsWith("/") ? path : path().replaceFirst("[^/]*$", "") + path;
    return Optional.of(at(encode(DotSegments.resolve(whole)) + encode(query)));
  }

  private static Optional<WebAddress> absolute(Matcher parts, @Nullable String inherited) {
    String scheme = parts.group(1) == null ? inherited : parts.group(1).toLowerCase(Locale.ROOT);
    String path = parts.group(3).replace('\\', '/');
    String authority = parts.group(2);
    if (authority == null && path.startsWith("//")) {
      return of(scheme + ":" + path + text(parts.group(4)));
    }
    if (scheme == null || authority == null || !scheme.matches("https?")) {
      return Optional.empty();
    }
    Matcher found = AUTHORITY.matcher(authority);
    if (!found.matches()) {
      return Optional.empty();
    }
    int port = port(scheme, text(found.group(2)));
    String whole = path.isEmpty() ? "/" : path;
    String target = encode(DotSegments.resolve(whole)) + encode(text(parts.group(4)));
    return host(found.group(1))
        .filter(host -> port > 0 && port < 65536 && whole.startsWith("/"))
        .map(host -> new WebAddress(scheme, host, port, target));
  }

  private static int port(String scheme, String stated) {
    return stated.isEmpty() ? ownPort(scheme) : Integer.parseInt(stated);
  }

  private static int ownPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  private static Optional<String> host(String stated) {
    if (stated.startsWith("[")) {
      return Optional.of(stated.toLowerCase(Locale.ROOT));
    }
    String ascii =
        HOSTS
            .nameToASCII(stated.toLowerCase(Locale.ROOT), new StringBuilder(), new IDNA.Info())
            .toString();
    return Optional.of(ascii.replaceFirst("\\.$", ""))
        .filter(host -> HOST.matcher(host).matches() && !host.contains("..") && fits(host));
  }

  private static boolean fits(String host) {
    return host.length() <= 253;
  }

  private static String encode(String text) {
    StringBuilder out = new StringBuilder(text.length());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xFF);
      boolean lonely = c == '%' && !isEscape(bytes, i);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
      if (plain && !lonely) {
        out.append(c);
      } else {
        out.append('%').append("%02X".formatted((int) c));
      }
    }
    return out.toString();
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && Character.digit(bytes[at + 1], 16) >= 0
        && Character.digit(bytes[at + 2], 16) >= 0;
  }

  private static String text(@Nullable String group) {
    return group == null ? "" : group;
  }

  private WebAddress at(String other) {
    return new WebAddress(scheme, host, port, other);
  }

  private String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /** Scheme, host and port: what robots rules hold for. */
  public String origin() {
    return scheme + "://" + host + (port == ownPort(scheme) ? "" : ":" + port);
  }

  @Override
  public String toString() {
    return origin() + target;
  }
}
