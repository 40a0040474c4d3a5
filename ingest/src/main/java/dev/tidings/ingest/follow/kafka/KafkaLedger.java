package dev.tidings.ingest.follow.kafka;

import dev.tidings.ingest.IngestException;
import dev.tidings.ingest.Problems;
import dev.tidings.ingest.follow.Harvest;
import dev.tidings.ingest.follow.Ledger;
import dev.tidings.ingest.follow.SourceMemory;
import dev.tidings.schema.Connection;
import dev.tidings.schema.FeedState;
import dev.tidings.schema.Topic;
import dev.tidings.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.IllegalGenerationException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Shares sources among processes by a consumer group over the state's partitions.
 *
 * <p><b>Why nothing is written twice, and by one owner only.</b> Each transaction writes articles
 * and state together and names this member and its generation to the group's coordinator, which
 * refuses one that has been put out of the group. Records are flushed before that, so whoever takes
 * a partition over finds them in it, and reads on until each is committed or aborted: it never
 * starts from less than was written, and what was not written it does again.
 */
public final class KafkaLedger implements Ledger {
  /** The consumer group. */
  public static final String GROUP = "tidings-feed";

  /** How long a killed process's unfinished transaction may hold its heir up. */
  private static final int TRANSACTION_MILLIS = 15_000;

  private static final int SESSION_MILLIS = 15_000;

  private final Topic<String, FeedState> state;
  private final KafkaConsumer<byte[], byte[]> member;
  private final KafkaProducer<byte[], byte[]> producer;
  private final StateReader reader;
  private final Outgoing outgoing;
  private final UnaryOperator<String> sites;
  private final int partitions;
  private final Set<Integer> ours = new HashSet<>();

  private KafkaLedger(
      Topic<String, FeedState> state,
      KafkaConsumer<byte[], byte[]> member,
      KafkaProducer<byte[], byte[]> producer,
      StateReader reader,
      Outgoing outgoing,
      UnaryOperator<String> sites) {
    this.state = state;
    this.member = member;
    this.producer = producer;
    this.reader = reader;
    this.outgoing = outgoing;
    this.sites = sites;
    this.partitions = member.partitionsFor(state.name()).size();
  }

  /**
   * Opens a ledger; nothing is owned before the first polls.
   *
   * @param process names this process among all that live, such as a random UUID
   * @param sites the site of each source: sources of one site lie together
   * @param problems told of articles that cannot be written
   */
  public static KafkaLedger open(
      Connection connection,
      Topics topics,
      String process,
      UnaryOperator<String> sites,
      Problems problems) {
    Map<String, Object> group = connection.consumerProperties();
    group.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    group.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    group.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        List.of(CooperativeStickyAssignor.class.getName()));
    group.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
    Map<String, Object> writing = connection.producerProperties();
    writing.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, GROUP + "-" + process);
    writing.putIfAbsent(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer());
    producer.initTransactions();
    return new KafkaLedger(
        topics.feedsState(),
        new KafkaConsumer<>(group, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
        producer,
        new StateReader(connection, topics.feedsState()),
        new Outgoing(topics, problems),
        sites);
  }

  @Override
  public int partOf(String source) {
    byte[] site = sites.apply(source).getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(site)) % partitions;
  }

  @Override
  public void poll(Duration longest, Owner owner) {
    if (member.subscription().isEmpty()) {
      member.subscribe(List.of(state.name()), new Handover(owner));
    }
    // It is in the group for the partitions, not for their records.
    member.pause(member.assignment());
    var none = member.poll(longest);
    if (!none.isEmpty()) {
      member.pause(member.assignment());
    }
  }

  /** Passes partitions on. */
  private final class Handover implements ConsumerRebalanceListener {
    private final Owner owner;

    Handover(Owner owner) {
      this.owner = owner;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> gained) {
      Set<Integer> parts = parts(gained);
      if (!parts.isEmpty()) {
        member.pause(gained);
        ours.addAll(parts);
        owner.gained(parts, records -> reader.read(gained, KafkaLedger.this::partOf, records));
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> lost) {
      Set<Integer> parts = parts(lost);
      if (!parts.isEmpty()) {
        ours.removeAll(parts);
        owner.lost(parts);
      }
    }
  }

  private static Set<Integer> parts(Collection<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
  }

  @Override
  public boolean write(Collection<Harvest> harvests) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    Map<TopicPartition, OffsetAndMetadata> written = new HashMap<>();
    for (Harvest harvest : harvests) {
      int part = partOf(harvest.source());
      if (!ours.contains(part)) {
        return false;
      }
      outgoing.articles(harvest, records::add);
      harvest.state().forEach((key, value) -> records.add(stateRecord(part, key, value)));
      written.put(new TopicPartition(state.name(), part), new OffsetAndMetadata(0));
    }
    return commit(records, written);
  }

  private ProducerRecord<byte[], byte[]> stateRecord(
      int part, String key, Optional<FeedState> value) {
    if (partOf(SourceMemory.sourceOf(key)) != part) {
      throw new IllegalArgumentException("state of another source: " + key);
    }
    return outgoing.state(part, key, value);
  }

  // What a send comes to is told by the commit.
  @SuppressWarnings("FutureReturnValueIgnored")
  private boolean commit(
      List<ProducerRecord<byte[], byte[]>> records,
      Map<TopicPartition, OffsetAndMetadata> written) {
    try {
      producer.beginTransaction();
      records.forEach(producer::send);
      producer.flush();
      producer.sendOffsetsToTransaction(written, member.groupMetadata());
      producer.commitTransaction();
      return true;
    } catch (CommitFailedException
        | RebalanceInProgressException
        | IllegalGenerationException
        | UnknownMemberIdException
        | FencedInstanceIdException e) {
      producer.abortTransaction();
      return false;
    } catch (KafkaException e) {
      throw new IngestException(
          "Cannot write what was found to '%s': %s; check that the brokers are up, then start again"
              .formatted(state.name(), reason(e)),
          e);
    }
  }

  /** After a record could not be sent, the producer says no more than that it is in error. */
  private static @Nullable String reason(KafkaException failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure.getMessage() : cause.getMessage();
  }

  @Override
  public void close() {
    member.close();
    producer.close(Duration.ofSeconds(10));
    reader.close();
  }
}
