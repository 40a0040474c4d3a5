package dev.tidings.streams.lane;

import dev.tidings.schema.Connection;
import dev.tidings.schema.LaneName;
import dev.tidings.schema.LaneStage;
import dev.tidings.schema.LaneState;
import dev.tidings.schema.Topic;
import dev.tidings.schema.Topics;
import dev.tidings.streams.view.TopicReader;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** The lanes that there are beside the live one, as {@code tidings.lanes} holds them. */
public final class Lanes {

  private final Connection connection;
  private final Topic<String, LaneState> topic;
  private final Clock clock;

  /**
   * @param clock says when something is written
   */
  public Lanes(Connection connection, Topics topics, Clock clock) {
    this.connection = connection;
    this.topic = topics.lanes();
    this.clock = clock;
  }

  /** All of them, by name. */
  public List<LaneState> all() {
    Map<String, LaneState> lanes = new TreeMap<>();
    try (TopicReader reader = new TopicReader(connection)) {
      reader.readAll(
          topic,
          record -> {
            if (record.value() == null) {
              lanes.remove(record.key());
            } else {
              lanes.put(record.key(), record.value());
            }
          });
    }
    return List.copyOf(lanes.values());
  }

  /** The lane of this name; nothing where there is none, and for the live one. */
  public Optional<LaneState> find(LaneName name) {
    return all().stream().filter(lane -> lane.getName().equals(name.value())).findFirst();
  }

  /**
   * The lane of this name.
   *
   * @throws LaneException where there is none; it names those that there are
   */
  public LaneState require(LaneName name) {
    List<LaneState> all = all();
    return all.stream()
        .filter(lane -> lane.getName().equals(name.value()))
        .findFirst()
        .orElseThrow(() -> unknown(name, all));
  }

  private static LaneException unknown(LaneName name, List<LaneState> all) {
    String known =
        Stream.concat(Stream.of(LaneName.LIVE.toString()), all.stream().map(LaneState::getName))
            .collect(Collectors.joining(", "));
    return new LaneException(
        "there is no lane %s; there are: %s. Make it with: tidings replay --lane %s"
            .formatted(name, known, name));
  }

  /** Writes a new lane down, or another state of one. */
  public LaneState write(LaneState state) {
    LaneState stamped = LaneState.newBuilder(state).setUpdatedAt(clock.instant()).build();
    send(state.getName(), stamped);
    return stamped;
  }

  /** Writes down that a lane is at another stage. */
  public LaneState at(LaneStage stage, LaneState state) {
    return write(LaneState.newBuilder(state).setStage(stage).build());
  }

  /** Forgets a lane of which nothing is left. */
  public void forget(LaneName name) {
    send(name.value(), null);
  }

  private void send(String key, @Nullable LaneState value) {
    try (KafkaProducer<String, LaneState> producer =
        new KafkaProducer<>(
            connection.producerProperties(),
            topic.keySerde().serializer(),
            topic.valueSerde().serializer())) {
      Object unused = producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
    } catch (ExecutionException e) {
      throw new KafkaException("can't write to " + topic.name(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }
}
