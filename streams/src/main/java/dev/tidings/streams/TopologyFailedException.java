package dev.tidings.streams;

import dev.tidings.schema.RegistryUnavailableException;
import java.io.Serial;

/** A topology has died. The message is one line for the person who runs it. */
public final class TopologyFailedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  TopologyFailedException(String applicationId, Throwable cause) {
    super(applicationId + " has stopped: " + rootMessage(cause), cause);
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && !(root instanceof RegistryUnavailableException)) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null ? root.toString() : message.lines().findFirst().orElse("");
  }
}
