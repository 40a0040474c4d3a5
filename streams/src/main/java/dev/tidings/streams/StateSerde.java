package dev.tidings.streams;

import dev.tidings.schema.SchemaHistory;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Serdes of what the topologies keep to themselves: Avro's single-object encoding, which names its
 * schema by fingerprint and so needs no registry. What was written under an older version of the
 * schema ({@code avro-history}) is read as the present one.
 */
final class StateSerde {

  private StateSerde() {}

  static <T extends SpecificRecord> Serde<T> of(Class<T> type) {
    SpecificData data = SpecificData.getForClass(type);
    Schema schema = data.getSchema(type);
    BinaryMessageEncoder<T> encoder = new BinaryMessageEncoder<>(data, schema);
    BinaryMessageDecoder<T> decoder = new BinaryMessageDecoder<>(data, schema);
    SchemaHistory.of(schema).versions().forEach(decoder::addSchema);
    return Serdes.serdeFrom(
        (topic, value) -> value == null ? null : encode(encoder, value),
        (topic, bytes) -> bytes == null ? null : decode(decoder, bytes));
  }

  private static <T> byte[] encode(BinaryMessageEncoder<T> encoder, T value) {
    try {
      ByteBuffer buffer = encoder.encode(value);
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new SerializationException(e);
    }
  }

  private static <T> T decode(BinaryMessageDecoder<T> decoder, byte[] bytes) {
    try {
      return decoder.decode(bytes);
    } catch (IOException e) {
      throw new SerializationException(e);
    }
  }
}
