package dev.tidings.streams.knowledge;

/** Another process changes the knowledge at the same time; nothing was written. */
public final class KnowledgeBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KnowledgeBusyException(Throwable cause) {
    super(
        "somebody else is changing the knowledge just now; nothing was written, try again", cause);
  }
}
