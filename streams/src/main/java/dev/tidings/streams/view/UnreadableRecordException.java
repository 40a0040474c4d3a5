package dev.tidings.streams.view;

import java.io.Serial;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;

/** A record of a topic is not what the topic holds; the message says which. */
public final class UnreadableRecordException extends KafkaException {

  @Serial private static final long serialVersionUID = 1L;

  UnreadableRecordException(ConsumerRecord<byte[], byte[]> record, SerializationException cause) {
    super(
        "The record at offset %d of %s-%d can't be read: %s"
            .formatted(record.offset(), record.topic(), record.partition(), cause.getMessage()),
        cause);
  }
}
