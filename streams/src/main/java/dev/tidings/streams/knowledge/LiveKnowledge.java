package dev.tidings.streams.knowledge;

import dev.tidings.schema.Connection;
import dev.tidings.schema.KnowledgeEntry;
import dev.tidings.schema.Topic;
import dev.tidings.schema.Topics;
import dev.tidings.tagging.Tagger;
import dev.tidings.tagging.TaggerBase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a lane's entries and gives the tagger that knows them. The first one is made when the
 * topic has been read to its end; after each change another is made beside the one in use, which it
 * then replaces whole. Trouble with broker or registry is waited out with the tagger at hand.
 */
public final class LiveKnowledge implements Supplier<Tagger>, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveKnowledge.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

  private final Connection connection;
  private final Topic<String, KnowledgeEntry> topic;
  private final CompletableFuture<TaggerBase> base;
  private final Consumer<String> notes;
  private final CompletableFuture<Tagger> first = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable Tagger current;
  private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;

  private LiveKnowledge(
      Connection connection,
      Topics topics,
      CompletableFuture<TaggerBase> base,
      Consumer<String> notes) {
    this.connection = connection;
    this.topic = topics.knowledge();
    this.base = base;
    this.notes = notes;
    this.thread = new Thread(this::run, topic.name() + "-follower");
    this.thread.setDaemon(true);
  }

  /**
   * Begins to follow.
   *
   * @param topics of the lane
   * @param base what the taggers have in common; may still be under way
   * @param notes told of each tagger that knows entries, and of entries that can't be used
   */
  public static LiveKnowledge follow(
      Connection connection,
      Topics topics,
      CompletableFuture<TaggerBase> base,
      Consumer<String> notes) {
    var knowledge = new LiveKnowledge(connection, topics, base, notes);
    knowledge.thread.start();
    return knowledge;
  }

  /** The tagger to be used now. Waits for the first one. */
  @Override
  public Tagger get() {
    Tagger now = current;
    return now == null ? first.join() : now;
  }

  private void run() {
    try {
      TaggerBase known = base.join();
      while (!isClosed()) {
        attempt(known);
      }
    } catch (RuntimeException e) {
      if (!first.completeExceptionally(e) && !isClosed()) {
        LOG.error("{} is followed no longer", topic.name(), e);
        notes.accept("changes of the knowledge are taken up no longer: " + e.getMessage());
      }
    }
  }

  private void attempt(TaggerBase known) {
    try (KafkaConsumer<byte[], byte[]> own = consumer()) {
      consumer = own;
      follow(own, known);
    } catch (WakeupException | InterruptException e) {
      LOG.debug("{}: told to end", topic.name());
    } catch (KafkaException e) {
      LOG.warn("{} can't be read, trying again: {}", topic.name(), e.toString());
      pause();
    } finally {
      consumer = null;
    }
  }

  private void follow(KafkaConsumer<byte[], byte[]> own, TaggerBase known) {
    List<TopicPartition> partitions =
        own.partitionsFor(topic.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new KafkaException("there is no topic " + topic.name());
    }
    own.assign(partitions);
    own.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = own.endOffsets(partitions);
    var entries = new Entries(topic);
    while (partitions.stream().anyMatch(it -> own.position(it) < ends.getOrDefault(it, 0L))) {
      own.poll(POLL).forEach(record -> take(record, entries));
      if (isClosed()) {
        return;
      }
    }
    use(entries, known);
    var burst = new Burst();
    while (!isClosed()) {
      for (ConsumerRecord<byte[], byte[]> record : own.poll(burst.isOn() ? Burst.QUIET : POLL)) {
        take(record, entries);
        burst.add(System.nanoTime());
      }
      if (burst.isOver(System.nanoTime())) {
        use(entries, known);
        burst = new Burst();
      }
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record, Entries entries) {
    entries
        .take(record)
        .ifPresent(
            complaint -> {
              LOG.warn(complaint);
              notes.accept(complaint);
            });
  }

  /** Makes the tagger that knows the entries, if it isn't the one in use, and puts it to use. */
  private void use(Entries entries, TaggerBase known) {
    Tagger before = current;
    if (before != null && before.version().equals(known.version(entries.lines()))) {
      return;
    }
    long begin = System.nanoTime();
    Tagger made = known.tagger(entries.lines());
    current = made;
    first.complete(made);
    LOG.info(
        "knowledge {} with {}, made in {} ms",
        made.version().knowledge(),
        entries,
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    if (before != null || !entries.lines().isEmpty()) {
      notes.accept("Knowledge %s, with %s.".formatted(made.version().knowledge(), entries));
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        connection.consumerProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void pause() {
    try {
      boolean unused = closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Follows no longer. The last tagger can still be used. */
  @Override
  public void close() {
    closed.countDown();
    KafkaConsumer<byte[], byte[]> own = consumer;
    if (own != null) {
      own.wakeup();
    }
    try {
      thread.join(LONGEST_CLOSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    first.completeExceptionally(new IllegalStateException("closed before the first tagger"));
    thread.interrupt();
  }
}
