package dev.tidings.ingest.feed;

import dev.tidings.ingest.text.PlainText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Atom's text constructs and content, 0.3 and 1.0: text, escaped HTML, or XHTML, as {@code type}
 * and {@code mode} say; what they say wrongly is put right by what is there.
 */
final class AtomText {
  private static final Pattern HTML =
      Pattern.compile("</\\w{1,20}+\\s{0,9}+>|<(?:br|img|hr|p)\\b[^<>]*+>");

  private AtomText() {}

  static String html(FeedNode node) {
    return switch (form(node)) {
      case MARKUP -> markup(node);
      case HTML -> node.text();
      case ENCODED_HTML -> decoded(node);
      case ENCODED_TEXT -> Markup.escaped(decoded(node));
      case TEXT -> Markup.escaped(node.text());
    };
  }

  static String line(FeedNode node) {
    return switch (form(node)) {
      case TEXT -> node.line();
      case ENCODED_TEXT -> PlainText.line(decoded(node));
      case HTML, ENCODED_HTML, MARKUP -> PlainText.line(Markup.text(html(node)));
    };
  }

  private enum Form {
    TEXT,
    HTML,
    ENCODED_TEXT,
    ENCODED_HTML,
    MARKUP
  }

  private static Form form(FeedNode node) {
    String type = node.attribute("type").toLowerCase(Locale.ROOT);
    String mode = node.attribute("mode").toLowerCase(Locale.ROOT);
    if (mode.equals("base64")) {
      return isHtml(type) ? Form.ENCODED_HTML : Form.ENCODED_TEXT;
    }
    if (node.element().childrenSize() > 0) {
      return Form.MARKUP;
    }
    if (type.isEmpty() && mode.isEmpty()) {
      return looksLikeHtml(node) ? Form.HTML : Form.TEXT;
    }
    if (mode.equals("escaped") && (type.isEmpty() || type.equals("text/plain"))) {
      return type.isEmpty() && looksLikeHtml(node) ? Form.HTML : Form.TEXT;
    }
    if (isHtml(type)) {
      return type.contains("xhtml") && !mode.equals("escaped") && !looksLikeHtml(node)
          ? Form.TEXT
          : Form.HTML;
    }
    return isTextual(type) ? Form.TEXT : Form.ENCODED_TEXT;
  }

  /** Feeds that name no type escape HTML none the less. */
  private static boolean looksLikeHtml(FeedNode node) {
    return HTML.matcher(node.text()).find();
  }

  private static boolean isHtml(String type) {
    return type.contains("html");
  }

  /** What is of a type that is neither text nor XML is Base64 (RFC 4287, 4.1.3.3). */
  private static boolean isTextual(String type) {
    return type.isEmpty()
        || type.equals("text")
        || type.startsWith("text/")
        || type.endsWith("xml")
        || type.startsWith("application/json");
  }

  /** The markup within; of XHTML, what is within its one div. */
  private static String markup(FeedNode node) {
    boolean wrapped =
        node.element().childrenSize() == 1
            && node.element().child(0).normalName().equals("div")
            && node.element().ownText().isBlank();
    return wrapped
        ? new FeedNode(node.element().child(0), node.address()).innerMarkup()
        : node.innerMarkup();
  }

  /** What it encodes, or what it says where that is no Base64 of text after all. */
  private static String decoded(FeedNode node) {
    try {
      byte[] bytes = Base64.getDecoder().decode(node.text().replaceAll("\\s+", ""));
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return node.text();
    }
  }
}
