package dev.tidings.ingest.identity;

import dev.tidings.ingest.document.Draft;
import dev.tidings.ingest.document.Draft.Field;
import dev.tidings.ingest.text.Headline;
import dev.tidings.ingest.text.PlainText;
import java.util.List;
import java.util.Optional;

/** What becomes of the words a document states. */
public enum Wording {
  /**
   * Text is tidied; a missing title is made of the first sentence; a body that begins by saying the
   * title again loses the repeat.
   */
  TIDIED,
  /** Id, title and body stay as they are stated, so that offsets count in the text as given. */
  VERBATIM;

  /** The id that stands whatever else is stated; under {@link #TIDIED} there is none. */
  Optional<String> id(Draft draft) {
    return this == VERBATIM ? draft.stated(Field.ID) : Optional.empty();
  }

  String body(Draft draft) {
    String stated = draft.stated(Field.BODY).orElse("");
    return this == VERBATIM ? stated : PlainText.paragraphs(stated);
  }

  String title(Draft draft, String body) {
    String stated = draft.stated(Field.TITLE).orElse("");
    if (this == VERBATIM) {
      return stated;
    }
    String line = PlainText.line(stated);
    return line.isEmpty() ? Headline.from(body) : line;
  }

  String withoutTitle(String body, String title) {
    if (this == VERBATIM) {
      return body;
    }
    List<String> paragraphs = PlainText.split(body);
    return paragraphs.size() > 1 && PlainText.same(paragraphs.get(0), title)
        ? PlainText.join(paragraphs.subList(1, paragraphs.size()))
        : body;
  }
}
