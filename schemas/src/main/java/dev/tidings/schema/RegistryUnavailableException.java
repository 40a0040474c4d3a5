package dev.tidings.schema;

import java.io.Serial;
import org.apache.kafka.common.KafkaException;

/**
 * The schema registry can't be reached or refuses us. Says nothing about the record in hand, which
 * must be tried again once the registry is back; never a reason to drop it.
 */
public final class RegistryUnavailableException extends KafkaException {

  @Serial private static final long serialVersionUID = 1L;

  RegistryUnavailableException(String url, Throwable cause) {
    super(
        "The schema registry at "
            + url
            + " does not answer as it should: "
            + reason(cause)
            + ". Check that it runs and that --registry names it.",
        cause);
  }

  private static String reason(Throwable cause) {
    String message = cause.getMessage();
    return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
  }
}
