package dev.tidings.ingest.follow;

import dev.tidings.ingest.identity.CanonicalUrl;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names that an article goes by, each as a letter for its kind and sixteen hex digits of a
 * hash, so that a source's index stays small.
 *
 * <p>An address is proof: what is at one address is one article. Mobile and AMP addresses count as
 * the one they stand for. Guids and titles are hints, as publishers use them for several articles.
 */
final class Alias {
  private static final int DIGITS = 16;
  private static final int SHORTEST_TITLE = 20;
  private static final Pattern OTHER_HOST =
      Pattern.compile("^https://(?:m|mobile|amp)\\.(?=[^/]+\\.)");
  private static final Pattern AMP_CACHE =
      Pattern.compile(
          "^https://(?:google\\.[a-z.]+/amp/|[^/]+\\.cdn\\.ampproject\\.org/[cv]/)(?:s/)?");
  private static final Pattern AMP_PATH =
      Pattern.compile("(?:/amp|\\.amp)(?=\\.html$|$)|(?<=[^/])/amp(?=/[^/])");
  private static final Pattern AMP_QUERY =
      Pattern.compile("(?i)amp(?:=1|=true|)|outputtype=amp|output=amp|m=1");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private Alias() {}

  /** Of a web address; empty if it is none. */
  static Optional<String> address(String address) {
    return CanonicalUrl.of(address).map(url -> "u" + hash(plain(url.text())));
  }

  static String guid(String guid) {
    return "g" + hash(guid.strip());
  }

  /** Of a title; empty if it is too short to say much. */
  static Optional<String> title(String title) {
    String words =
        NO_WORD
            .matcher(Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
            .replaceAll(" ")
            .strip();
    return words.length() < SHORTEST_TITLE ? Optional.empty() : Optional.of("t" + hash(words));
  }

  static boolean isAddress(String alias) {
    return alias.startsWith("u");
  }

  /** The address that a mobile or AMP one stands for. */
  static String plain(String canonical) {
    String cached =
        CanonicalUrl.of(AMP_CACHE.matcher(canonical).replaceFirst("https://"))
            .map(CanonicalUrl::text)
            .orElse(canonical);
    String desktop = OTHER_HOST.matcher(cached).replaceFirst("https://");
    int mark = desktop.indexOf('?');
    String path = mark < 0 ? desktop : desktop.substring(0, mark);
    int host = path.indexOf('/', "https://".length());
    String plain =
        host < 0
            ? path
            : path.substring(0, host) + AMP_PATH.matcher(path.substring(host)).replaceAll("");
    String query =
        mark < 0
            ? ""
            : Arrays.stream(desktop.substring(mark + 1).split("&"))
                .filter(part -> !AMP_QUERY.matcher(part).matches())
                .collect(Collectors.joining("&"));
    return query.isEmpty() ? plain : plain + "?" + query;
  }

  /** Sixteen hex digits of SHA-256. */
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
