package dev.tidings.streams;

import dev.tidings.schema.ActorDay;
import dev.tidings.streams.state.ActorDaySum;
import dev.tidings.streams.state.ActorDelta;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Adds deltas up per actor and day. */
final class SumProcessor implements Processor<String, ActorDelta, String, ActorDay> {

  private ProcessorContext<String, ActorDay> context;
  private KeyValueStore<String, ActorDaySum> sums;
  private KeyValueStore<String, Long> storyArticles;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
  SumProcessor() {}

  @Override
  public void init(ProcessorContext<String, ActorDay> context) {
    this.context = context;
    this.sums = context.getStateStore(ActorCountTopology.ACTOR_DAYS);
    this.storyArticles = context.getStateStore(ActorCountTopology.ACTOR_DAY_STORIES);
  }

  @Override
  public void process(Record<String, ActorDelta> record) {
    ActorDelta delta = record.value();
    String key = ActorDays.key(record.key(), delta.getDay());
    ActorDaySum sum = ActorDays.add(sums.get(key), delta, countStory(record.key(), delta));
    sums.put(key, sum);
    ActorDay shown = sum == null ? null : ActorDays.show(record.key(), delta.getDay(), sum);
    context.forward(record.withKey(key).withValue(shown));
  }

  /** Counts the article in its story, or out of it; how many of the story there were before. */
  private long countStory(String actorId, ActorDelta delta) {
    if (ActorDays.isOfNoStory(delta)) {
      return 0;
    }
    String key = ActorDays.storyKey(actorId, delta);
    Long there = storyArticles.get(key);
    long before = there == null ? 0 : there;
    long after = before + delta.getArticles();
    storyArticles.put(key, after == 0 ? null : after);
    return before;
  }
}
