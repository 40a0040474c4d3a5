package dev.tidings.streams;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * Sends a record whose result can't be written as Avro to the dead letters. Where the broker
 * doesn't take a result, Kafka's own handler retries or stops: under exactly-once the transaction
 * is lost then, and nothing may be left out of it.
 */
public final class DeadLetterUnwritable extends DefaultProductionExceptionHandler {

  @Override
  @SuppressWarnings("rawtypes") // as Kafka declares it
  public Response handleSerializationError(
      ErrorHandlerContext context,
      ProducerRecord record,
      Exception exception,
      SerializationExceptionOrigin origin) {
    Response failed = super.handleSerializationError(context, record, exception, origin);
    return Trouble.isAround(exception)
        ? Response.fail()
        : Response.resume(failed.deadLetterQueueRecords());
  }
}
