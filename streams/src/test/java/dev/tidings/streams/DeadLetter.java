package dev.tidings.streams;

import dev.tidings.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A record that came to the dead letters. */
record DeadLetter(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {

  static List<DeadLetter> from(Topics topics, Driver driver) {
    return driver.written(topics.deadLetters().name()).stream()
        .map(record -> new DeadLetter(record.key(), record.value(), record.headers()))
        .toList();
  }

  /** One of Kafka's headers, without its prefix {@code __streams.errors.}. */
  String error(String name) {
    byte[] value = headers.lastHeader("__streams.errors." + name).value();
    return new String(value, StandardCharsets.UTF_8);
  }

  long offset() {
    return Long.parseLong(error("offset"));
  }
}
