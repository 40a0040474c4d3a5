package dev.tidings.streams;

import dev.tidings.schema.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that a topology wrote.
 *
 * @param value null where it removes what stood under the key
 * @param bytes of the value
 */
record Written<V>(String key, @Nullable V value, byte @Nullable [] bytes, Headers headers) {

  static <V> List<Written<V>> from(Topic<String, V> topic, Driver driver) {
    List<Written<V>> records = new ArrayList<>();
    for (TestRecord<byte[], byte[]> record : driver.written(topic.name())) {
      records.add(
          new Written<>(
              topic.keySerde().deserializer().deserialize(topic.name(), record.key()),
              topic.valueSerde().deserializer().deserialize(topic.name(), record.value()),
              record.value(),
              record.headers()));
    }
    return records;
  }

  boolean removes() {
    return value == null;
  }

  /** What a topic holds in the end: the last value of each key. */
  static <V> Map<String, V> table(List<Written<V>> records) {
    Map<String, V> table = new LinkedHashMap<>();
    for (Written<V> record : records) {
      table.remove(record.key());
      if (record.value() != null) {
        table.put(record.key(), record.value());
      }
    }
    return table;
  }
}
