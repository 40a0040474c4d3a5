package dev.tidings.ingest.feed;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Addresses as feeds write them: relative, with line ends in them, with spaces around them. */
final class Addresses {
  private static final Pattern SCHEME = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final Pattern WEB = Pattern.compile("(?is)https?:/.*");
  private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+\\s*");

  private Addresses() {}

  /**
   * The absolute form of what is stated. Empty if nothing is, or if it is relative to nothing
   * known.
   *
   * @param base what it is relative to; blank if that is not known
   */
  static Optional<String> resolve(String base, String stated) {
    String address = BREAKS.matcher(stated.strip()).replaceAll("");
    if (address.isEmpty()) {
      return Optional.empty();
    }
    if (SCHEME.matcher(address).matches() && (base.isBlank() || !isOddWeb(address))) {
      return Optional.of(address);
    }
    Element element = new Element("a").attr("href", address);
    element.setBaseUri(base);
    return Optional.of(element.absUrl("href")).filter(absolute -> !absolute.isEmpty());
  }

  /** {@code http:page}, which RFC 3986 lets be read as relative. */
  private static boolean isOddWeb(String address) {
    return address.matches("(?is)https?:(?!/).*");
  }

  static boolean isWeb(String address) {
    return WEB.matcher(address).matches();
  }
}
