package dev.tidings.streams.lane;

import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.RejectedArticle;
import dev.tidings.schema.Topic;
import dev.tidings.schema.Topics;
import dev.tidings.streams.lane.ArticleChange.Place;
import dev.tidings.streams.view.TopicReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads single records of a lane again; one that has been replaced meanwhile may be gone. */
final class ExampleReader {

  private final TopicReader reader;
  private final Topics lane;

  ExampleReader(TopicReader reader, Topics lane) {
    this.reader = reader;
    this.lane = lane;
  }

  Optional<EnrichedArticle> enriched(int partition, @Nullable Place place) {
    return place == null || place.rejected()
        ? Optional.empty()
        : read(lane.enriched(), partition, place.offset());
  }

  Optional<String> reason(int partition, @Nullable Place place) {
    return place == null || !place.rejected()
        ? Optional.empty()
        : read(lane.rejected(), partition, place.offset()).map(RejectedArticle::getReason);
  }

  private <V> Optional<V> read(Topic<String, V> topic, int partition, long offset) {
    TopicPartition at = new TopicPartition(topic.name(), partition);
    List<V> found = new ArrayList<>();
    reader.read(
        topic,
        Map.of(at, offset),
        Map.of(at, offset + 1),
        record -> {
          if (record.value() != null) {
            found.add(record.value());
          }
        });
    return found.stream().findFirst();
  }
}
