package dev.tidings.ingest.document;

import dev.tidings.ingest.document.Draft.Field;
import dev.tidings.ingest.text.Headline;
import dev.tidings.ingest.text.PlainText;
import java.util.List;

/**
 * Plain text, with or without front matter.
 *
 * <p>Title: the front matter's; else the first line, if it reads as one, which then leaves the
 * body; else one made of the first sentence, which then stays. A first line that is said again at
 * once is a title however it reads, and both leave the body. A document of one line keeps it as its
 * body.
 *
 * <p>Body: lines with neither letter nor digit, made of punctuation, arrows and box drawing alone,
 * are dropped: diagrams, rulers, a stray {@code ?}. All else is kept: bylines, foreign lines,
 * promotions.
 */
public final class TextReader {
  private TextReader() {}

  public static Draft read(String text) {
    FrontMatter front = FrontMatter.of(PlainText.clean(text));
    return front.draft().orElse(untitled(TextLines.paragraphs(front.rest()), front.draft()));
  }

  private static Draft untitled(List<String> paragraphs, Draft front) {
    Draft.Builder draft = Draft.builder();
    if (front.stated(Field.TITLE).isPresent() || paragraphs.isEmpty()) {
      return draft.put(Field.BODY, PlainText.join(paragraphs)).build();
    }
    String first = paragraphs.get(0);
    boolean repeated = paragraphs.size() > 2 && PlainText.same(first, paragraphs.get(1));
    if (repeated || (paragraphs.size() > 1 && Headline.isTitle(first))) {
      List<String> rest = paragraphs.subList(repeated ? 2 : 1, paragraphs.size());
      return draft.put(Field.TITLE, first).put(Field.BODY, PlainText.join(rest)).build();
    }
    return draft
        .put(Field.TITLE, Headline.from(first))
        .put(Field.BODY, PlainText.join(paragraphs))
        .build();
  }
}
