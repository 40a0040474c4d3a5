package dev.tidings.schema;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Confluent's Avro format for one record type. The registry is asked for the schema before
 * Confluent's own classes are called, so that a registry in trouble ({@link
 * RegistryUnavailableException}) and a record in error ({@link SerializationException}) can be told
 * apart; what Confluent's classes throw is a mix of both.
 */
final class AvroSerde {

  private static final byte MAGIC = 0;
  private static final int HEADER_BYTES = 5;

  private AvroSerde() {}

  static <T extends SpecificRecord> Serde<T> of(Class<T> type, Schema schema, Registry registry) {
    return Serdes.serdeFrom(
        new RecordSerializer<>(schema, registry), new RecordDeserializer<>(type, registry));
  }

  private static String subject(String topic) {
    return topic + "-value";
  }

  private static final class RecordSerializer<T extends SpecificRecord> implements Serializer<T> {

    private final Schema schema;
    private final Registry registry;
    private final KafkaAvroSerializer confluent;
    private volatile boolean registered;

    RecordSerializer(Schema schema, Registry registry) {
      this.schema = SchemaHistory.withoutJavaProperties(schema);
      this.registry = registry;
      this.confluent = new KafkaAvroSerializer(registry.client());
      this.confluent.configure(registry.serdeProperties(), false);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T value) {
      if (value == null) {
        return null;
      }
      if (!registered) {
        requireRegistered(topic);
      }
      return confluent.serialize(topic, value);
    }

    private void requireRegistered(String topic) {
      if (registry.idOf(subject(topic), schema).isEmpty()) {
        throw new SchemaNotRegisteredException(subject(topic));
      }
      registered = true;
    }
  }

  private static final class RecordDeserializer<T extends SpecificRecord>
      implements Deserializer<T> {

    private final Class<T> type;
    private final Registry registry;
    private final KafkaAvroDeserializer confluent;

    RecordDeserializer(Class<T> type, Registry registry) {
      this.type = type;
      this.registry = registry;
      this.confluent = new KafkaAvroDeserializer(registry.client());
      this.confluent.configure(registry.serdeProperties(), false);
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
      if (bytes == null) {
        return null;
      }
      requireKnownSchema(topic, bytes);
      try {
        return type.cast(confluent.deserialize(topic, bytes));
      } catch (SerializationException e) {
        throw e;
      } catch (RuntimeException e) {
        throw new SerializationException("not a " + type.getSimpleName() + " in Avro: " + e, e);
      }
    }

    private void requireKnownSchema(String topic, byte[] bytes) {
      if (bytes.length < HEADER_BYTES || bytes[0] != MAGIC) {
        throw new SerializationException(
            "not in Confluent's Avro format: no magic byte and schema id at the start");
      }
      int id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
      if (!registry.knows(subject(topic), id)) {
        throw new SerializationException("the registry knows no schema with id " + id);
      }
    }
  }
}
