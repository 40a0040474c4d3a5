package dev.tidings.streams;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Tells a record's own fault from trouble with what surrounds it. A record at fault goes to the
 * dead letters and the work goes on; trouble stops the work, so that no record is dropped for it.
 */
final class Trouble {

  private Trouble() {}

  /** Whether a failure says nothing about the record in hand. */
  static boolean isAround(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof KafkaException && !(cause instanceof SerializationException)) {
        return true;
      }
    }
    return false;
  }
}
