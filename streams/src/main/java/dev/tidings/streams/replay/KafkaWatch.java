package dev.tidings.streams.replay;

import dev.tidings.schema.Connection;
import dev.tidings.schema.Topics;
import dev.tidings.streams.TopologyRunner.Part;
import dev.tidings.streams.view.Backlog;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;

/** How things stand by the offsets that the topologies have committed. */
final class KafkaWatch implements Watch, AutoCloseable {

  private final Backlog backlog;
  private final Instances instances;
  private final Standstill enrichment;
  private final Standstill stories;
  private final Standstill counts;
  private Map<TopicPartition, Long> mark = Map.of();

  KafkaWatch(Connection connection, Topics topics, LongSupplier nanos) {
    backlog = new Backlog(connection, topics);
    instances = new Instances(connection, topics.lane());
    enrichment = new Standstill(nanos);
    stories = new Standstill(nanos);
    counts = new Standstill(nanos);
  }

  @Override
  public long articlesBehind() {
    return behind(backlog.articlesDone(), backlog.articleEnds(), enrichment);
  }

  @Override
  public long uncounted() {
    Map<TopicPartition, Long> ends = backlog.enrichedEnds();
    return Math.max(
        behind(backlog.enrichedDone(Part.STORIES), ends, stories),
        behind(backlog.enrichedDone(Part.ACTOR_COUNTS), ends, counts));
  }

  private static long behind(
      Map<TopicPartition, Long> done, Map<TopicPartition, Long> ends, Standstill standstill) {
    long offsets = 0;
    for (Map.Entry<TopicPartition, Long> place : done.entrySet()) {
      long end = ends.getOrDefault(place.getKey(), 0L);
      // The mark of the last transaction.
      offsets += Math.max(0, end - place.getValue() - 1);
    }
    return standstill.behind(offsets, done);
  }

  @Override
  public boolean isEnrichmentRunning() {
    return instances.run(Part.ENRICHMENT);
  }

  @Override
  public void markRequests() {
    mark = backlog.requestEnds();
  }

  @Override
  public boolean requestsAreLeft() {
    return backlog.requestsAreLeft(mark);
  }

  @Override
  public void close() {
    backlog.close();
    instances.close();
  }
}
