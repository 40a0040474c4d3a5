package dev.tidings.streams;

import dev.tidings.schema.RecordSerdes;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Serdes without a registry: Avro's single-object encoding. */
public final class AvroSerdes implements RecordSerdes {

  @Override
  public <T extends SpecificRecord> Serde<T> serde(Class<T> type, Schema schema) {
    SpecificData data = SpecificData.getForClass(type);
    // One for each call: unlike the registry's serdes these are not safe for two threads.
    BinaryMessageEncoder<T> encoder = new BinaryMessageEncoder<>(data, schema);
    BinaryMessageDecoder<T> decoder = new BinaryMessageDecoder<>(data, schema);
    return Serdes.serdeFrom(
        (topic, value) -> value == null ? null : encode(encoder, value),
        (topic, bytes) -> bytes == null ? null : decode(decoder, bytes));
  }

  private static <T> byte[] encode(BinaryMessageEncoder<T> encoder, T value) {
    try {
      return encoder.encode(value).array();
    } catch (IOException e) {
      throw new SerializationException(e);
    }
  }

  private static <T> T decode(BinaryMessageDecoder<T> decoder, byte[] bytes) {
    try {
      return decoder.decode(bytes);
    } catch (IOException | RuntimeException e) {
      throw new SerializationException(e);
    }
  }
}
