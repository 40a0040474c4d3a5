package dev.tidings.tagging.knowledge;

/** A line of a knowledge file can't be used; the message says file, line and reason. */
public final class KnowledgeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public KnowledgeException(String file, int line, String reason) {
    super(file + ", line " + line + ": " + reason);
  }

  /** For a file that can't be read at all. */
  public KnowledgeException(String file, String reason) {
    super(file + ": " + reason);
  }
}
