package dev.tidings.streams.lane;

import dev.tidings.schema.Topic;
import dev.tidings.schema.Topics;
import dev.tidings.streams.view.TopicReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Counts the articles of a lane. */
public final class LaneSize {

  private LaneSize() {}

  /**
   * The articles that stand in a lane now, tagged or rejected. Reads both topics, and decodes
   * nothing.
   *
   * @param lane its topics
   */
  public static long of(TopicReader reader, Topics lane) {
    return keys(reader, lane.enriched()) + keys(reader, lane.rejected());
  }

  private static long keys(TopicReader reader, Topic<?, ?> topic) {
    Map<TopicPartition, Long> ends = reader.ends(topic.name());
    Map<TopicPartition, Long> beginnings = reader.beginnings(topic.name());
    long count = 0;
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      Set<String> keys = new HashSet<>();
      reader.readRaw(
          Map.of(end.getKey(), beginnings.getOrDefault(end.getKey(), 0L)),
          Map.of(end.getKey(), end.getValue()),
          record -> {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            boolean unused = record.value() == null ? keys.remove(key) : keys.add(key);
          });
      count += keys.size();
    }
    return count;
  }
}
