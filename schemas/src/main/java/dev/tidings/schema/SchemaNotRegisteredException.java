package dev.tidings.schema;

import java.io.Serial;
import org.apache.kafka.common.KafkaException;

/** A schema that must be registered is not; a fault of the set-up, not of a record. */
public final class SchemaNotRegisteredException extends KafkaException {

  @Serial private static final long serialVersionUID = 1L;

  SchemaNotRegisteredException(String subject) {
    super(
        "The registry holds no such schema under "
            + subject
            + ". Run: tidings schemas --register, or check that --registry names this cluster's.");
  }
}
