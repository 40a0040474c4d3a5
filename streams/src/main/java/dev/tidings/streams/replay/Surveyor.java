package dev.tidings.streams.replay;

import dev.tidings.schema.Article;
import dev.tidings.schema.ReplaySelection;
import dev.tidings.schema.Topics;
import dev.tidings.streams.replay.Survey.Kind;
import dev.tidings.streams.replay.Survey.Unknown;
import dev.tidings.streams.view.TopicReader;
import dev.tidings.streams.view.UnreadableRecordException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Surveys the record of articles, one partition after the other. */
final class Surveyor {

  private static final int TELL_EVERY = 500;

  private final TopicReader reader;
  private final Topics topics;
  private final ReplayListener listener;

  Surveyor(TopicReader reader, Topics topics, ReplayListener listener) {
    this.reader = reader;
    this.topics = topics;
    this.listener = listener;
  }

  /** Surveys what stands before these ends, by partition. */
  Survey survey(ReplayOrder order, Map<Integer, Long> ends) {
    Run run = new Run(order, ends);
    ends.keySet().stream().sorted().forEach(run::survey);
    return run.result();
  }

  /** One survey. */
  private final class Run {
    private final ReplayOrder order;
    private final Map<Integer, Long> ends;
    private final Map<TopicPartition, Long> beginnings;
    private final Selector selector;
    private final TagSelection tags;
    private final Set<String> seenIds = new HashSet<>();
    private final Map<Integer, Offsets> selected = new TreeMap<>();
    private final long all;
    private long lookedAt;
    private long read;

    Run(ReplayOrder order, Map<Integer, Long> ends) {
      this.order = order;
      this.ends = ends;
      this.beginnings = reader.beginnings(topics.articles().name());
      this.selector = new Selector(order.selection());
      this.tags = new TagSelection(order.selection());
      this.all =
          ends.entrySet().stream().mapToLong(end -> end.getValue() - beginning(end.getKey())).sum();
    }

    private long beginning(int partition) {
      return beginnings.getOrDefault(articles(partition), 0L);
    }

    void survey(int partition) {
      PartitionSurvey survey =
          new PartitionSurvey(selector, order.chosen().in(partition).and(tagged(partition)));
      long before = read;
      long first = beginning(partition);
      reader.readRaw(
          Map.of(articles(partition), first),
          Map.of(articles(partition), ends.getOrDefault(partition, 0L)),
          record -> {
            see(record, survey);
            read = before + record.offset() - first;
            if (record.offset() % TELL_EVERY == 0) {
              listener.surveying(read, all);
            }
          });
      lookedAt += survey.size();
      seenIds.addAll(survey.seenAmong(Set.copyOf(order.selection().getIds())));
      selected.put(partition, survey.selected());
    }

    private void see(ConsumerRecord<byte[], byte[]> record, PartitionSurvey survey) {
      if (record.key() == null) {
        return;
      }
      String id = new String(record.key(), StandardCharsets.UTF_8);
      if (record.value() == null) {
        survey.seeTakedown(id);
      } else {
        survey.see(record.offset(), id, () -> readable(record));
      }
    }

    /** Which articles of a partition have the tags that are asked for. */
    private Predicate<String> tagged(int partition) {
      if (tags.isEmpty()) {
        return id -> true;
      }
      List<TopicPartition> parts = reader.partitions(topics.enriched().name());
      // They lie as the articles do, unless somebody made the topic with another number.
      boolean alike = parts.size() == beginnings.size();
      Map<TopicPartition, Long> from =
          reader.beginnings(topics.enriched().name()).entrySet().stream()
              .filter(part -> !alike || part.getKey().partition() == partition)
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      reader.readFrom(topics.enriched(), from, record -> tags.see(record.key(), record.value()));
      return tags.takeTagged()::contains;
    }

    Survey result() {
      ReplaySelection selection = order.selection();
      List<Unknown> unknown = new ArrayList<>();
      selection.getSources().stream()
          .filter(source -> !selector.seenSources().contains(source))
          .forEach(source -> unknown.add(new Unknown(Kind.SOURCE, source)));
      selection.getActors().stream()
          .filter(actor -> !tags.hasSeen(actor))
          .forEach(actor -> unknown.add(new Unknown(Kind.ACTOR, actor)));
      selection.getTopics().stream()
          .filter(topic -> !tags.hasSeen(topic))
          .forEach(topic -> unknown.add(new Unknown(Kind.TOPIC, topic)));
      selection.getIds().stream()
          .filter(id -> !seenIds.contains(id))
          .forEach(id -> unknown.add(new Unknown(Kind.ID, id)));
      return new Survey(ends, selected, lookedAt, unknown);
    }
  }

  private TopicPartition articles(int partition) {
    return new TopicPartition(topics.articles().name(), partition);
  }

  private @Nullable Article readable(ConsumerRecord<byte[], byte[]> record) {
    try {
      return TopicReader.decoded(topics.articles(), record).value();
    } catch (UnreadableRecordException e) {
      // A dead letter.
      return null;
    }
  }
}
