package dev.tidings.ingest.identity;

import com.ibm.icu.text.IDNA;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of a web address that names an article.
 *
 * <ul>
 *   <li>scheme {@code https}, also for {@code http} and {@code //host/…}; any other is no web
 *       address
 *   <li>host in lower case, as ASCII (UTS 46), without {@code www.}, final dot, user and password
 *   <li>ports 80 and 443 dropped
 *   <li>path with {@code .} and {@code ..} resolved, without a final {@code index.html} or {@code
 *       index.htm}, {@code ;jsessionid=…} and final slash; an empty path is {@code /}
 *   <li>query without {@link TrackingParameters} and empty parts, sorted by name; parameters of one
 *       name keep their order; an empty query is dropped
 *   <li>fragment dropped, unless it begins with {@code !}: then it names a page, not a place in one
 *   <li>percent escapes in upper case, decoded where the character needs none, added where it does
 * </ul>
 *
 * <p>Canonicalising twice is canonicalising once.
 *
 * @param text the whole address
 * @param host the host alone, without port
 */
public record CanonicalUrl(String text, String host) {
  private static final Pattern URL =
      Pattern.compile(
          "(?:https?:)?//([^/?#\\\\]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:.*@)?(\\[[0-9A-Fa-f:.]+\\]|[^:\\[\\]]+)(?::(\\d*))?");
  private static final Pattern INDEX = Pattern.compile("/index\\.html?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern SESSION =
      Pattern.compile(";jsessionid=[^/;]*", Pattern.CASE_INSENSITIVE);
  private static final IDNA HOSTS =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

  /** The canonical form, or empty if this is not an absolute web address. */
  public static Optional<CanonicalUrl> of(String stated) {
    Matcher url = URL.matcher(stated.strip());
    if (!url.matches()) {
      return Optional.empty();
    }
    Matcher authority = AUTHORITY.matcher(url.group(1));
    if (!authority.matches()) {
      return Optional.empty();
    }
    return host(authority.group(1))
        .map(
            host ->
                new CanonicalUrl(
                    "https://"
                        + host
                        + port(authority.group(2))
                        + path(url.group(2))
                        + query(url.group(3))
                        + fragment(url.group(4)),
                    host));
  }

  private static Optional<String> host(String stated) {
    String lower = stated.toLowerCase(Locale.ROOT);
    if (lower.startsWith("[")) {
      return Optional.of(lower);
    }
    IDNA.Info info = new IDNA.Info();
    String ascii =
        HOSTS.nameToASCII(PercentEncoding.decode(lower), new StringBuilder(), info).toString();
    String bare = ascii.replaceFirst("\\.+$", "");
    String host = bare.startsWith("www.") && bare.indexOf('.', 4) > 0 ? bare.substring(4) : bare;
    boolean usable = host.matches("[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?") && !host.contains("..");
    return usable ? Optional.of(host) : Optional.empty();
  }

  private static String port(@Nullable String stated) {
    String port = stated == null ? "" : stated.replaceFirst("^0+", "");
    return port.isEmpty() || port.equals("80") || port.equals("443") ? "" : ":" + port;
  }

  private static String path(String stated) {
    String path = SESSION.matcher(stated.replace('\\', '/')).replaceAll("");
    path = DotSegments.resolve(PercentEncoding.normalise(path, PercentEncoding.IN_PATH));
    path = INDEX.matcher(path).replaceFirst("/");
    path = path.replaceFirst("/+$", "");
    return path.isEmpty() ? "/" : path;
  }

  private static String query(@Nullable String stated) {
    if (stated == null) {
      return "";
    }
    String kept =
        Arrays.stream(stated.split("&"))
            .map(part -> PercentEncoding.normalise(part, PercentEncoding.IN_QUERY))
            .filter(part -> !part.isEmpty() && !TrackingParameters.contain(name(part)))
            .sorted(Comparator.comparing(CanonicalUrl::name))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static String fragment(@Nullable String stated) {
    return stated != null && stated.startsWith("!") && stated.length() > 1
        ? "#" + PercentEncoding.normalise(stated, PercentEncoding.IN_QUERY)
        : "";
  }

  private static String name(String part) {
    int equals = part.indexOf('=');
    return equals < 0 ? part : part.substring(0, equals);
  }

  /** Whether this names a site's front page rather than a page on it. */
  public boolean isFrontPage() {
    return text.endsWith("/");
  }
}
