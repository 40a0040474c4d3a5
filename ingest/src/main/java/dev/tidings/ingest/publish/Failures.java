package dev.tidings.ingest.publish;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Which failures are one record's, and what to do about any. */
final class Failures {
  private Failures() {}

  static boolean ofOneRecord(Exception failure) {
    return tooLarge(failure)
        || failure instanceof InvalidRecordException
        || (failure instanceof SerializationException && !registryTrouble(failure.getCause()));
  }

  /**
   * Confluent's serializer wraps a registry it cannot reach, or that refuses the schema, in a
   * SerializationException too. The cause is then a checked one; a record that does not fit its
   * schema fails with an unchecked one.
   */
  private static boolean registryTrouble(@Nullable Throwable cause) {
    return cause instanceof Exception
        && (!(cause instanceof RuntimeException) || registryTrouble(cause.getCause()));
  }

  static String reason(Exception failure) {
    Throwable cause = failure.getCause();
    String own = line(failure);
    return cause == null || own.contains(line(cause)) ? own : own + " (" + line(cause) + ")";
  }

  private static String line(Throwable failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("").strip();
  }

  static String remedy(Exception failure) {
    if (tooLarge(failure)) {
      return "shorten it, or raise max.request.size here and max.message.bytes on the topic";
    }
    if (failure instanceof TimeoutException) {
      return "check that the brokers in bootstrap.servers are up and that the topic exists";
    }
    if (failure instanceof AuthenticationException || failure instanceof AuthorizationException) {
      return "check the client's credentials and its rights on the topic";
    }
    if (failure instanceof UnknownTopicOrPartitionException) {
      return "create the topic";
    }
    if (failure instanceof InterruptException) {
      return "publishing was interrupted, start it again: what is published twice counts once";
    }
    if (failure instanceof SerializationException) {
      return registryTrouble(failure.getCause())
          ? "check that the schema registry is up and has this schema"
          : "check the article against the schema";
    }
    return "check the broker's log";
  }

  private static boolean tooLarge(Exception failure) {
    return failure instanceof RecordTooLargeException
        || failure instanceof RecordBatchTooLargeException;
  }
}
