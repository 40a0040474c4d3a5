package dev.tidings.streams.knowledge;

import dev.tidings.schema.KnowledgeEntry;
import dev.tidings.schema.Topic;
import dev.tidings.tagging.knowledge.KnowledgeLine;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/**
 * What the topic says: the last record of each id. One that can't be used stands for no entry, and
 * so does whatever the topic held under its id before: else what is known would depend on when the
 * topic was compacted.
 */
public final class Entries {

  private final Topic<String, KnowledgeEntry> topic;
  private final SortedMap<String, KnowledgeLine> usable = new TreeMap<>();
  private final SortedMap<String, String> unusable = new TreeMap<>();

  Entries(Topic<String, KnowledgeEntry> topic) {
    this.topic = topic;
  }

  /** Those that can be used, in the order of their ids. */
  public Collection<KnowledgeLine> lines() {
    return Collections.unmodifiableCollection(usable.values());
  }

  /** The entry with that id. */
  public Optional<KnowledgeLine> line(String id) {
    return Optional.ofNullable(usable.get(id));
  }

  /** Why those that can't be used can't be, by the keys of their records. */
  public SortedMap<String, String> unusable() {
    return Collections.unmodifiableSortedMap(unusable);
  }

  /** Takes a record of the topic; what is wrong with it, if it can't be used. */
  Optional<String> take(ConsumerRecord<byte[], byte[]> record) {
    String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    usable.remove(key);
    unusable.remove(key);
    try {
      KnowledgeEntry entry =
          topic.valueSerde().deserializer().deserialize(record.topic(), record.value());
      if (entry != null) {
        usable.put(key, line(key, entry));
      }
      return Optional.empty();
    } catch (SerializationException | IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage());
      unusable.put(key, reason);
      return Optional.of(
          "%s, offset %d: the entry '%s' can't be used and is passed over: %s"
              .formatted(record.topic(), record.offset(), key, reason));
    }
  }

  private static KnowledgeLine line(String key, KnowledgeEntry entry) {
    if (!entry.getId().equals(key)) {
      throw new IllegalArgumentException(
          "its key is not its id, '%s'; write it under its id".formatted(entry.getId()));
    }
    return EntryRecords.line(entry);
  }

  @Override
  public String toString() {
    return usable.size() + (usable.size() == 1 ? " entry" : " entries");
  }
}
