package dev.tidings.streams;

import dev.tidings.schema.EnrichedArticle;
import dev.tidings.streams.state.ActorDelta;
import dev.tidings.streams.state.Contribution;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Compares an enriched article with what it last added to the counts, and passes the difference on.
 */
final class DifferenceProcessor implements Processor<String, EnrichedArticle, String, ActorDelta> {

  private ProcessorContext<String, ActorDelta> context;
  private KeyValueStore<String, Contribution> contributions;
  private KeyValueStore<String, String> stories;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
  DifferenceProcessor() {}

  @Override
  public void init(ProcessorContext<String, ActorDelta> context) {
    this.context = context;
    this.contributions = context.getStateStore(ActorCountTopology.ARTICLE_CONTRIBUTIONS);
    this.stories = context.getStateStore(ActorCountTopology.ARTICLE_STORIES);
  }

  @Override
  public void process(Record<String, EnrichedArticle> record) {
    Contribution before = contributions.get(record.key());
    Contribution after =
        record.value() == null ? null : Contributions.of(record.value(), story(record.key()));
    contributions.put(record.key(), after);
    for (KeyValue<String, ActorDelta> delta : Contributions.difference(before, after)) {
      context.forward(record.withKey(delta.key).withValue(delta.value));
    }
  }

  /** An article of which nothing else is known yet is a story of its own. */
  private String story(String id) {
    String storyId = stories.get(id);
    return storyId == null ? id : storyId;
  }
}
