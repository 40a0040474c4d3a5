package dev.tidings.ingest.feed;

import dev.tidings.ingest.text.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;

/** HTML in feeds, and text out of it. */
final class Markup {
  private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*+)[^<>]*+>|<!--");
  private static final Pattern ENTITY = Pattern.compile("&(?:#\\d++|#[xX][0-9a-fA-F]++|\\w++);");

  private Markup() {}

  /** Plain text as HTML. */
  static String escaped(String text) {
    return Entities.escape(text);
  }

  /** One line of plain text: HTML where the value looks like it, as titles in RSS may be either. */
  static String line(String value) {
    return PlainText.line(isHtml(value) ? text(value) : value);
  }

  /** The text of HTML. */
  static String text(String html) {
    return Jsoup.parseBodyFragment(html).body().text();
  }

  private static boolean isHtml(String value) {
    return ENTITY.matcher(value).find()
        || TAG.matcher(value)
            .results()
            .anyMatch(tag -> tag.group(1) == null || Tag.isKnownTag(tag.group(1)));
  }

  /** The first picture in HTML that is more than a counter's dot. */
  static Optional<String> firstPicture(String html) {
    if (!html.contains("<img") && !html.contains("<IMG")) {
      return Optional.empty();
    }
    return Jsoup.parseBodyFragment(html).select("img[src]").stream()
        .filter(picture -> !isDot(picture))
        .map(picture -> picture.attr("src").strip())
        .filter(Addresses::isWeb)
        .findFirst();
  }

  private static boolean isDot(Element picture) {
    return picture.attr("width").matches("[01]") || picture.attr("height").matches("[01]");
  }
}
