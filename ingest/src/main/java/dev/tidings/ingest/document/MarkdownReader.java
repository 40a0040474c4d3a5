package dev.tidings.ingest.document;

import dev.tidings.ingest.document.Draft.Field;
import dev.tidings.ingest.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Markdown (CommonMark), with or without front matter.
 *
 * <p>Title: the front matter's; else the first heading of level 1; else a heading that the document
 * begins with. That heading leaves the body. Body: the text, a paragraph for each block, without
 * markup, link targets and pictures.
 */
public final class MarkdownReader {
  private static final Parser PARSER = Parser.builder().build();

  private MarkdownReader() {}

  public static Draft read(String text) {
    FrontMatter front = FrontMatter.of(PlainText.clean(text));
    Node document = PARSER.parse(front.rest());
    Draft.Builder draft = Draft.builder();
    if (front.draft().stated(Field.TITLE).isEmpty()) {
      title(document)
          .ifPresent(
              heading -> {
                draft.put(Field.TITLE, MarkdownText.of(heading));
                heading.unlink();
              });
    }
    draft.put(Field.BODY, MarkdownText.of(document));
    return front.draft().orElse(draft.build());
  }

  private static Optional<Heading> title(Node document) {
    List<Heading> headings = new ArrayList<>();
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof Heading heading
          && (heading.getLevel() == 1 || block.getPrevious() == null)) {
        headings.add(heading);
      }
    }
    return headings.stream()
        .filter(heading -> heading.getLevel() == 1)
        .findFirst()
        .or(() -> headings.stream().findFirst());
  }
}
