package dev.tidings.streams;

import dev.tidings.schema.Topic;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** Sources and sinks of the topologies, each with its topic's serdes and a name of its own. */
final class Nodes {

  private Nodes() {}

  static <K, V> Consumed<K, V> reading(Topic<K, V> topic, String name) {
    return Consumed.with(topic.keySerde(), topic.valueSerde()).withName(name);
  }

  static <K, V> Produced<K, V> writing(Topic<K, V> topic, String name) {
    return Produced.with(topic.keySerde(), topic.valueSerde()).withName(name);
  }
}
