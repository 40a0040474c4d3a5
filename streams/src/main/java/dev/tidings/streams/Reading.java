package dev.tidings.streams;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A value as it was read, or why it can't be. Kafka Streams decodes a record when it becomes the
 * next one, and sends a dead letter for it then; another task's commit may come before the record's
 * own offset is committed, and a crash in between sends the dead letter twice. So what can't be
 * read is first told when the record is processed, which a commit holds whole.
 */
record Reading<V>(@Nullable V value, @Nullable SerializationException fault) {

  /**
   * The value; null where there is none.
   *
   * @throws SerializationException where it can't be read
   */
  @Nullable V orThrow() {
    if (fault != null) {
      throw fault;
    }
    return value;
  }

  /** Reads as this serde does, but for the faults of a record. Writes nothing. */
  static <V> Serde<Reading<V>> by(Serde<V> serde) {
    return new ReadingSerde<>(serde.deserializer());
  }

  private record ReadingSerde<V>(Deserializer<V> values) implements Serde<Reading<V>> {

    @Override
    public Serializer<Reading<V>> serializer() {
      throw new UnsupportedOperationException("a reading is not to be written");
    }

    @Override
    public Deserializer<Reading<V>> deserializer() {
      return (topic, bytes) -> read(topic, bytes);
    }

    private Reading<V> read(String topic, byte @Nullable [] bytes) {
      try {
        return new Reading<>(values.deserialize(topic, bytes), null);
      } catch (SerializationException e) {
        return new Reading<>(null, e);
      }
    }
  }
}
