package dev.tidings.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/** Makes the topics on a broker. A topic that is there but differs is reported, not altered. */
public final class TopicCreation {

  private final Admin admin;
  private final TopicSettings settings;

  public TopicCreation(Admin admin, TopicSettings settings) {
    this.admin = admin;
    this.settings = settings;
  }

  /**
   * Makes those topics that are missing, and says how each of them stands. Where some are there,
   * the others get as many partitions as they have, or records of one key would not lie side by
   * side.
   */
  public List<State> create(Collection<? extends Topic<?, ?>> topics) {
    List<State> before = check(topics);
    int partitions =
        present(topics.stream().map(Topic::name).toList()).values().stream()
            .mapToInt(described -> described.partitions().size())
            .max()
            .orElse(settings.partitions());
    List<NewTopic> missing =
        topics.stream()
            .filter(topic -> before.contains(State.missing(topic.name())))
            .map(topic -> newTopic(topic, partitions))
            .toList();
    if (missing.isEmpty()) {
      return before;
    }
    admin.createTopics(missing).values().values().forEach(TopicCreation::awaitCreation);
    return before.stream()
        .map(state -> state.isMissing() ? State.created(state.topic()) : state)
        .toList();
  }

  /** Says how each of the topics stands, and makes none. */
  public List<State> check(Collection<? extends Topic<?, ?>> topics) {
    Map<String, TopicDescription> present = present(topics.stream().map(Topic::name).toList());
    Map<String, Config> configs = configs(present.keySet());
    return topics.stream()
        .map(
            topic ->
                Optional.ofNullable(present.get(topic.name()))
                    .map(described -> compare(topic, described, configs))
                    .orElseGet(() -> State.missing(topic.name())))
        .toList();
  }

  private Map<String, TopicDescription> present(List<String> names) {
    Collection<String> known = await(() -> admin.listTopics().names().get());
    return await(
        () ->
            admin
                .describeTopics(names.stream().filter(known::contains).toList())
                .allTopicNames()
                .get());
  }

  private Map<String, Config> configs(Collection<String> names) {
    List<ConfigResource> resources =
        names.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    return await(() -> admin.describeConfigs(resources).all().get()).entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
  }

  private State compare(
      Topic<?, ?> topic, TopicDescription described, Map<String, Config> configs) {
    List<String> differences = new ArrayList<>();
    int partitions = described.partitions().size();
    int wanted = partitionsOf(topic, settings.partitions());
    if (partitions != wanted) {
      differences.add("partitions " + partitions + ", set " + wanted);
    }
    int replicas = described.partitions().get(0).replicas().size();
    if (replicas != settings.replicationFactor()) {
      differences.add("replication factor " + replicas + ", set " + settings.replicationFactor());
    }
    Config actual = configs.getOrDefault(topic.name(), new Config(List.of()));
    configOf(topic).forEach((key, value) -> compare(key, value, actual.get(key), differences));
    return differences.isEmpty()
        ? State.present(topic.name())
        : new State(topic.name(), Standing.DIFFERS, differences);
  }

  private static void compare(
      String key, String wanted, @Nullable ConfigEntry actual, List<String> differences) {
    String value = actual == null ? "unset" : actual.value();
    if (!wanted.equals(value)) {
      differences.add(key + " " + value + ", set " + wanted);
    }
  }

  private NewTopic newTopic(Topic<?, ?> topic, int partitions) {
    return new NewTopic(topic.name(), partitionsOf(topic, partitions), settings.replicationFactor())
        .configs(configOf(topic));
  }

  private static int partitionsOf(Topic<?, ?> topic, int asSet) {
    return switch (topic.spread()) {
      case AS_SET -> asSet;
      case ONE_PARTITION -> 1;
    };
  }

  private Map<String, String> configOf(Topic<?, ?> topic) {
    Map<String, String> config = new TreeMap<>();
    config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "" + settings.minInsyncReplicas());
    config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "" + Connection.MAX_RECORD_BYTES);
    switch (topic.retention()) {
      case LATEST_PER_KEY -> {
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        String lag = "" + settings.takedownLag().toMillis();
        config.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, lag);
        // As long again for consumers that were away to learn of it.
        config.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, lag);
      }
      case FOR_A_TIME -> {
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        config.put(TopicConfig.RETENTION_MS_CONFIG, retentionMillis());
        config.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
      }
      case IN_PASSING -> {
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        String lag = "" + settings.takedownLag().toMillis();
        config.put(TopicConfig.RETENTION_MS_CONFIG, lag);
        // A segment is deleted whole, so it must not stay open for longer.
        config.put(TopicConfig.SEGMENT_MS_CONFIG, lag);
        config.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
      }
    }
    return config;
  }

  private String retentionMillis() {
    return settings.deadLettersRetention().isNegative()
        ? "-1"
        : "" + settings.deadLettersRetention().toMillis();
  }

  private static void awaitCreation(KafkaFuture<Void> creation) {
    try {
      await(creation::get);
    } catch (TopicExistsException e) {
      // Another process made it in the meantime; that is as good.
      return;
    }
  }

  private static <T extends @Nullable Object> T await(Answer<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException known
          ? known
          : new KafkaException(String.valueOf(e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  /** An answer of the broker that is still to come. */
  @FunctionalInterface
  private interface Answer<T extends @Nullable Object> {
    T get() throws ExecutionException, InterruptedException;
  }

  /** How a topic stands. */
  public enum Standing {
    CREATED,
    PRESENT,
    DIFFERS,
    MISSING
  }

  /**
   * How one topic stands.
   *
   * @param differences what is other than set, in words
   */
  public record State(String topic, Standing standing, List<String> differences) {

    public State {
      differences = List.copyOf(differences);
    }

    static State missing(String topic) {
      return new State(topic, Standing.MISSING, List.of());
    }

    static State created(String topic) {
      return new State(topic, Standing.CREATED, List.of());
    }

    static State present(String topic) {
      return new State(topic, Standing.PRESENT, List.of());
    }

    boolean isMissing() {
      return standing == Standing.MISSING;
    }
  }
}
