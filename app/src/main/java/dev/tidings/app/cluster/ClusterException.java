package dev.tidings.app.cluster;

/** The embedded cluster cannot start or go on. The message says what, where and what to do. */
public final class ClusterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ClusterException(String message) {
    super(message);
  }

  public ClusterException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The innermost message of a failure, in one line: what a person can act on. */
  static String reason(Throwable failure) {
    Throwable innermost = innermost(failure);
    String message = innermost.getMessage();
    String type = innermost.getClass().getSimpleName();
    return message == null ? type : type + ": " + message.strip().replaceAll("\\s+", " ");
  }

  static Throwable innermost(Throwable failure) {
    Throwable innermost = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      innermost = cause;
    }
    return innermost;
  }
}
