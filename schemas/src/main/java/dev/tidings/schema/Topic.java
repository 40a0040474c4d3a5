package dev.tidings.schema;

import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * A topic of the pipeline.
 *
 * @param name as on the broker
 * @param valueSchema schema of the value, or null where any bytes may stand
 * @param retention what becomes of old records
 * @param spread over how many partitions it lies
 */
public record Topic<K, V>(
    String name,
    Serde<K> keySerde,
    Serde<V> valueSerde,
    @Nullable Schema valueSchema,
    Retention retention,
    Spread spread) {

  static Topic<byte[], byte[]> ofBytes(String name, Retention retention) {
    return new Topic<>(
        name, Serdes.ByteArray(), Serdes.ByteArray(), null, retention, Spread.AS_SET);
  }

  /** The registry's name for the value's schema. */
  public String subject() {
    return name + "-value";
  }

  /** What becomes of old records. */
  public enum Retention {
    /** The last record of each key stays for good. */
    LATEST_PER_KEY,
    /** All stay for a set time. */
    FOR_A_TIME,
    /** Of use for a moment; gone as soon as a taken-down text must be. */
    IN_PASSING
  }

  /** Over how many partitions a topic lies. */
  public enum Spread {
    /** As many as are set: the work is shared. */
    AS_SET,
    /** One: few records, whose order counts. */
    ONE_PARTITION
  }
}
