package dev.tidings.streams.view;

import dev.tidings.schema.Revision;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads the headers that Kafka Streams puts on a dead letter. */
public final class DeadLetters {

  private static final String TOPIC = "__streams.errors.topic";
  private static final String PARTITION = "__streams.errors.partition";
  private static final String OFFSET = "__streams.errors.offset";
  private static final String MESSAGE = "__streams.errors.message";

  private DeadLetters() {}

  /** The place of the record that failed, where it is one of this topic. */
  public static Optional<Revision> placeIn(String topic, ConsumerRecord<?, ?> deadLetter) {
    if (!text(deadLetter, TOPIC).filter(topic::equals).isPresent()) {
      return Optional.empty();
    }
    return text(deadLetter, PARTITION)
        .flatMap(
            partition ->
                text(deadLetter, OFFSET)
                    .map(
                        offset ->
                            new Revision(Integer.parseInt(partition), Long.parseLong(offset))));
  }

  /** What went wrong, in one line. */
  public static String message(ConsumerRecord<?, ?> deadLetter) {
    return text(deadLetter, MESSAGE)
        .flatMap(message -> message.lines().findFirst())
        .orElse("no message");
  }

  private static Optional<String> text(ConsumerRecord<?, ?> record, String header) {
    Header found = record.headers().lastHeader(header);
    return found == null || found.value() == null
        ? Optional.empty()
        : Optional.of(new String(found.value(), StandardCharsets.UTF_8));
  }
}
