package dev.tidings.streams;

import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.FailOnInvalidTimestamp;

/**
 * Puts requests behind the live articles. Of a task's partitions Kafka Streams takes the one whose
 * next record is the oldest; a request is made younger than any article that is there, also where
 * the clock of the machine that sent it is behind.
 */
final class AfterArticles extends FailOnInvalidTimestamp {

  /** Less than the hour that brokers let a record, as of the stores' changelogs, be ahead. */
  private static final long LATER = Duration.ofMinutes(30).toMillis();

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    return super.extract(record, partitionTime) + LATER;
  }

  /** When the request was sent, by the time that it was given here. */
  static long sentAt(long extracted) {
    return extracted - LATER;
  }
}
