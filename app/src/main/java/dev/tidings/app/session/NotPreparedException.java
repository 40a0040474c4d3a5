package dev.tidings.app.session;

import java.io.Serial;
import java.util.List;

/** A cluster lacks topics that are to be read. */
public final class NotPreparedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  NotPreparedException(String bootstrapServers, List<String> missing) {
    super(
        "The cluster at %s has no topic %s. Make the topics with: tidings topics; or check"
                .formatted(bootstrapServers, String.join(", ", missing))
            + " --bootstrap-server.");
  }
}
