package dev.tidings.app.session;

import dev.tidings.schema.Connection;
import java.io.Serial;

/** The given broker does not answer. */
public final class UnreachableException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  UnreachableException(Connection connection, String reason, Throwable cause) {
    super(
        "Cannot reach the broker at %s: %s. Check that it runs, that --bootstrap-server names it"
                .formatted(connection.bootstrapServers(), reason)
            + " and that kafka.* settings match its security.",
        cause);
  }
}
