package dev.tidings.ingest.document;

import dev.tidings.ingest.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of an HTML element: a paragraph for each block, spaces as a browser shows them. */
public final class HtmlText implements NodeVisitor {
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "template", "noscript", "head");

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private HtmlText() {}

  /** The text of a piece of HTML, as feeds and JSON records hold it. */
  public static String ofFragment(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  static String of(Element element) {
    HtmlText text = new HtmlText();
    NodeTraversor.traverse(text, element);
    text.endParagraph();
    return PlainText.join(text.paragraphs);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      line.append(text.getWholeText());
    } else if (breaks(node)) {
      endParagraph();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (breaks(node)) {
      endParagraph();
    }
  }

  private void endParagraph() {
    String paragraph = PlainText.line(line.toString());
    line.setLength(0);
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
  }

  private static boolean breaks(Node node) {
    return node instanceof Element element
        && (element.isBlock() || element.nameIs("br") || UNSEEN.contains(element.normalName()));
  }
}
