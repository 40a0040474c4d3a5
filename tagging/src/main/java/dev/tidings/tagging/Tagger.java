package dev.tidings.tagging;

/** Tags documents. Thread-safe and pure: the outcome depends on the document and the version. */
public interface Tagger {

  /** Tags one document, or says why it can't be tagged. Never throws for any text. */
  Outcome tag(Document document);

  /** What the outcome depends on beside the document. */
  TaggerVersion version();
}
