package dev.tidings.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which failures are a record's own. */
final class TroubleTest {

  static Stream<Exception> around() {
    return Stream.of(
        new KafkaException("the registry is away"),
        new TimeoutException(),
        new TopicAuthorizationException("tidings.articles"),
        new ProcessorStateException("the disk is full"),
        new IllegalStateException(new KafkaException("the registry is away")),
        new SerializationException(new TimeoutException()),
        new SerializationException(new IOException(new TimeoutException())));
  }

  @ParameterizedTest
  @MethodSource("around")
  void isAround(Exception failure) {
    assertThat(Trouble.isAround(failure)).isTrue();
  }

  static Stream<Exception> ofTheRecord() {
    return Stream.of(
        new SerializationException("not Avro"),
        new SerializationException(new IOException("not Avro")),
        new IllegalStateException("a bug"),
        new IllegalStateException(new SerializationException("not Avro")),
        new NullPointerException());
  }

  @ParameterizedTest
  @MethodSource("ofTheRecord")
  void isTheRecordsOwn(Exception failure) {
    assertThat(Trouble.isAround(failure)).isFalse();
  }
}
