package dev.tidings.streams;

import dev.tidings.schema.ArticleStory;
import dev.tidings.streams.state.ActorDelta;
import dev.tidings.streams.state.Contribution;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Moves what an article adds to the counts from one story to another. The story may be known before
 * the article comes, and after it has gone; only together do they count.
 */
final class StoryDifferenceProcessor
    implements Processor<String, ArticleStory, String, ActorDelta> {

  private ProcessorContext<String, ActorDelta> context;
  private KeyValueStore<String, Contribution> contributions;
  private KeyValueStore<String, String> stories;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
  StoryDifferenceProcessor() {}

  @Override
  public void init(ProcessorContext<String, ActorDelta> context) {
    this.context = context;
    this.contributions = context.getStateStore(ActorCountTopology.ARTICLE_CONTRIBUTIONS);
    this.stories = context.getStateStore(ActorCountTopology.ARTICLE_STORIES);
  }

  @Override
  public void process(Record<String, ArticleStory> record) {
    String id = record.key();
    String storyId = record.value() == null ? id : record.value().getStoryId();
    stories.put(id, storyId.equals(id) ? null : storyId);
    Contribution before = contributions.get(id);
    if (before == null) {
      return;
    }
    Contribution after = Contributions.inStory(before, storyId);
    contributions.put(id, after);
    for (KeyValue<String, ActorDelta> delta : Contributions.difference(before, after)) {
      context.forward(record.withKey(delta.key).withValue(delta.value));
    }
  }
}
