package dev.tidings.streams.lane;

import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.Topic;
import dev.tidings.schema.Topics;
import dev.tidings.streams.view.TopicReader;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads how the articles of one partition ended in a lane. */
final class Traces {

  private final TopicReader reader;
  private final Labels labels;

  /**
   * @param labels is told of every name that it meets
   */
  Traces(TopicReader reader, Labels labels) {
    this.reader = reader;
    this.labels = labels;
  }

  /** All that is there now, by article. */
  Map<String, Trace> read(Topics lane, int partition) {
    Map<String, Trace> traces = new HashMap<>();
    read(
        lane.enriched(),
        partition,
        record -> {
          EnrichedArticle article = record.value();
          if (article == null) {
            traces.remove(record.key());
          } else {
            article.getEntities().forEach(it -> labels.put(it.getId(), it.getLabel()));
            article.getTopics().forEach(it -> labels.put(it.getCode(), it.getLabel()));
            traces.put(record.key(), Trace.of(article, record.offset(), labels::shared));
          }
        });
    Map<String, Trace> rejected = new HashMap<>();
    read(
        lane.rejected(),
        partition,
        record -> {
          if (record.value() == null) {
            rejected.remove(record.key());
          } else {
            rejected.put(record.key(), Trace.of(record.value(), record.offset()));
          }
        });
    traces.putAll(rejected);
    return traces;
  }

  private <V> void read(
      Topic<String, V> topic, int partition, Consumer<ConsumerRecord<String, V>> visitor) {
    TopicPartition place = new TopicPartition(topic.name(), partition);
    reader.read(
        topic,
        Map.of(place, reader.beginnings(topic.name()).getOrDefault(place, 0L)),
        Map.of(place, reader.ends(topic.name()).getOrDefault(place, 0L)),
        visitor);
  }
}
