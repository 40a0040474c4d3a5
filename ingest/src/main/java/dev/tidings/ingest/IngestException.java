package dev.tidings.ingest;

/** Nothing more can be ingested. The message is one line: what happened and what to do. */
public final class IngestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IngestException(String message, Throwable cause) {
    super(message, cause);
  }
}
