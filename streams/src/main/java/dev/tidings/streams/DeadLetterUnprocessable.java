package dev.tidings.streams;

import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/** Sends a record that can't be processed to the dead letters, and stops for trouble around it. */
public final class DeadLetterUnprocessable extends LogAndContinueProcessingExceptionHandler {

  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    return Trouble.isAround(exception)
        ? Response.fail()
        : super.handleError(context, record, exception);
  }
}
