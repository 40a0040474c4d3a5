package dev.tidings.streams;

import dev.tidings.schema.RecordSerdes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Serdes of which one fails at its first record, in reading or in writing, and works from then. */
final class FailingSerdes implements RecordSerdes {

  private final AvroSerdes working = new AvroSerdes();
  private final Class<?> failing;
  private final AtomicReference<RuntimeException> reading = new AtomicReference<>();
  private final AtomicReference<RuntimeException> writing = new AtomicReference<>();

  private FailingSerdes(Class<?> failing) {
    this.failing = failing;
  }

  static FailingSerdes reading(Class<?> type, RuntimeException failure) {
    FailingSerdes serdes = new FailingSerdes(type);
    serdes.reading.set(failure);
    return serdes;
  }

  static FailingSerdes writing(Class<?> type, RuntimeException failure) {
    FailingSerdes serdes = new FailingSerdes(type);
    serdes.writing.set(failure);
    return serdes;
  }

  @Override
  public <T extends SpecificRecord> Serde<T> serde(Class<T> type, Schema schema) {
    Serde<T> serde = working.serde(type, schema);
    return type.equals(failing) ? failingOnce(serde) : serde;
  }

  private <T> Serde<T> failingOnce(Serde<T> serde) {
    return Serdes.serdeFrom(
        (topic, value) -> {
          failOnce(writing);
          return serde.serializer().serialize(topic, value);
        },
        (topic, bytes) -> {
          failOnce(reading);
          return serde.deserializer().deserialize(topic, bytes);
        });
  }

  private static void failOnce(AtomicReference<RuntimeException> failure) {
    Optional.ofNullable(failure.getAndSet(null))
        .ifPresent(
            due -> {
              throw due;
            });
  }
}
