package dev.tidings.tagging;

import java.util.List;

/** Tags documents. Thread-safe and pure: the outcome depends on the document and the version. */
public interface Tagger {

  /** Tags one document, or says why it can't be tagged. Never throws for any text. */
  Outcome tag(Document document);

  /** The same, and says why each mention is there; takes longer. */
  default Explained explain(Document document) {
    return new Explained(tag(document), List.of());
  }

  /** What the outcome depends on beside the document. */
  TaggerVersion version();
}
