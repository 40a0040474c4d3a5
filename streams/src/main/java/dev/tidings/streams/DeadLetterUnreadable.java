package dev.tidings.streams;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;

/** Sends a record that can't be read to the dead letters, and stops for trouble around it. */
public final class DeadLetterUnreadable extends LogAndContinueExceptionHandler {

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    return Trouble.isAround(exception)
        ? Response.fail()
        : super.handleError(context, record, exception);
  }
}
