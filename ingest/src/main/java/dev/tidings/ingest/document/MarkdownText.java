package dev.tidings.ingest.document;

import dev.tidings.ingest.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;

/** The text of a Markdown node: a paragraph for each block. */
final class MarkdownText extends AbstractVisitor {
  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private MarkdownText() {}

  static String of(Node node) {
    MarkdownText text = new MarkdownText();
    node.accept(text);
    return PlainText.join(text.paragraphs);
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    endParagraph();
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    endParagraph();
  }

  @Override
  public void visit(FencedCodeBlock code) {
    line.append(code.getLiteral());
    endParagraph();
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    line.append(code.getLiteral());
    endParagraph();
  }

  @Override
  public void visit(HtmlBlock html) {
    paragraphs.addAll(
        PlainText.split(HtmlText.of(Jsoup.parseBodyFragment(html.getLiteral()).body())));
  }

  @Override
  public void visit(Text text) {
    line.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    line.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    line.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    line.append(' ');
  }

  @Override
  public void visit(Image image) {
    // Its description is not the article's text.
  }

  private void endParagraph() {
    String paragraph = PlainText.line(line.toString());
    line.setLength(0);
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
  }
}
