package dev.tidings.streams;

import dev.tidings.schema.Topic;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.FailOnInvalidTimestamp;
import org.apache.kafka.streams.processor.TimestampExtractor;

/** Sources and sinks of the topologies, each with its topic's serdes and a name of its own. */
final class Nodes {

  private Nodes() {}

  /** The topic's records, but for those that can't be read: they become dead letters. */
  static <K, V> KStream<K, V> read(StreamsBuilder builder, Topic<K, V> topic, String noun) {
    return read(builder, topic, noun, new FailOnInvalidTimestamp());
  }

  /** The same, each at a time of its own, by which Kafka Streams chooses the next one. */
  static <K, V> KStream<K, V> read(
      StreamsBuilder builder, Topic<K, V> topic, String noun, TimestampExtractor time) {
    return builder.stream(
            topic.name(),
            Consumed.with(topic.keySerde(), Reading.by(topic.valueSerde()))
                .withName("read-" + noun)
                .withTimestampExtractor(time))
        .mapValues(Reading::orThrow, Named.as("keep-readable-" + noun));
  }

  static <K, V> Produced<K, V> writing(Topic<K, V> topic, String name) {
    return Produced.with(topic.keySerde(), topic.valueSerde()).withName(name);
  }
}
