package dev.tidings.ingest.feed;

import dev.tidings.ingest.text.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * An element of a feed with what it inherits. Names are compared without their case, since feeds
 * write {@code pubdate} as well.
 *
 * @param address of the feed; blank if it is not known
 */
record FeedNode(Element element, String address) {

  boolean is(Vocabulary vocabulary, String... names) {
    return Vocabulary.of(element) == vocabulary && named(names);
  }

  private boolean named(String... names) {
    String local = element.tag().localName().toLowerCase(Locale.ROOT);
    return Arrays.asList(names).contains(local);
  }

  String localName() {
    return element.tag().localName().toLowerCase(Locale.ROOT);
  }

  /** Elements right below this one. */
  Stream<FeedNode> children() {
    return element.children().stream().map(child -> new FeedNode(child, address));
  }

  Stream<FeedNode> children(Vocabulary vocabulary, String... names) {
    return children().filter(child -> child.is(vocabulary, names));
  }

  /** The first of these names, in the order of the names, that has text. */
  Optional<FeedNode> first(Vocabulary vocabulary, String... names) {
    return Arrays.stream(names)
        .flatMap(name -> children(vocabulary, name).filter(child -> !child.isEmpty()).limit(1))
        .findFirst();
  }

  Optional<String> firstText(Vocabulary vocabulary, String... names) {
    return first(vocabulary, names).map(FeedNode::text).filter(text -> !text.isEmpty());
  }

  boolean isEmpty() {
    return element.childrenSize() == 0 && text().isEmpty();
  }

  /** The text in it, entities decoded once, at whatever depth. */
  String text() {
    return element.wholeText().strip();
  }

  /** Its text on one line. */
  String line() {
    return PlainText.line(element.wholeText());
  }

  /**
   * What is in it as HTML, where it may hold HTML that was escaped or that was not: text that was
   * escaped is the HTML, elements are taken as they stand.
   */
  String html() {
    if (element.childrenSize() == 0) {
      return element.wholeText().strip();
    }
    StringBuilder html = new StringBuilder();
    for (Node child : element.childNodes()) {
      // Escaped and naked markup side by side: the text is markup already.
      html.append(child instanceof TextNode text ? mixed(text) : child.outerHtml());
    }
    return html.toString().strip();
  }

  private static String mixed(TextNode text) {
    return text instanceof CDataNode ? text.getWholeText() : Markup.escaped(text.getWholeText());
  }

  /** Elements within it, as HTML: for content that is markup and nothing but. */
  String innerMarkup() {
    StringBuilder html = new StringBuilder();
    element.childNodes().forEach(child -> html.append(child.outerHtml()));
    return html.toString().strip();
  }

  /**
   * An attribute's value by its local name, whatever its case and prefix; blank if there is none.
   */
  String attribute(String name) {
    String exact = element.attr(name);
    if (!exact.isEmpty()) {
      return exact.strip();
    }
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      if (key.equals(name) || key.endsWith(":" + name)) {
        return attribute.getValue().strip();
      }
    }
    return "";
  }

  Optional<String> attributeIfAny(String name) {
    return Optional.of(attribute(name)).filter(value -> !value.isEmpty());
  }

  /** An address in this element, made absolute by {@code xml:base} and the feed's own address. */
  Optional<String> resolve(String stated) {
    return Addresses.resolve(base(element), stated);
  }

  private String base(@Nullable Element at) {
    if (at == null || at instanceof Document) {
      return address;
    }
    String stated = at.attr("xml:base").strip();
    if (stated.isEmpty()) {
      return base(at.parent());
    }
    String above = base(at.parent());
    return Addresses.resolve(above, stated).filter(Addresses::isWeb).orElse(above);
  }

  /** The language that {@code xml:lang} gives it, on itself or above. */
  Optional<String> language() {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.hasAttr("xml:lang")) {
        return Optional.of(at.attr("xml:lang").strip()).filter(tag -> !tag.isEmpty());
      }
    }
    return Optional.empty();
  }

  int line(int unknown) {
    return element.sourceRange().isTracked() ? element.sourceRange().start().lineNumber() : unknown;
  }

  static List<FeedNode> all(List<Element> elements, String address) {
    return elements.stream().map(element -> new FeedNode(element, address)).toList();
  }
}
