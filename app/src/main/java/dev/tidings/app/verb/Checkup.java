package dev.tidings.app.verb;

import dev.tidings.app.session.Session;
import dev.tidings.app.settings.Settings;
import dev.tidings.schema.Registry;
import dev.tidings.schema.SchemaRegistration;
import dev.tidings.schema.TopicCreation;
import dev.tidings.schema.Topics;
import dev.tidings.streams.TopologyRunner.Part;
import dev.tidings.streams.view.Backlog;
import dev.tidings.streams.view.TopicReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Looks a cluster over, part by part. */
final class Checkup {

  /** A registry that does not answer at once is a finding here, not something to wait for. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Session session;
  private final Topics topics;
  private final Settings settings;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param topics those of the lane that is looked over
   */
  Checkup(Session session, Topics topics, Settings settings) {
    this.session = session;
    this.topics = topics;
    this.settings = settings;
  }

  /** All findings, good and bad, in the order of an article's way. */
  List<Finding> findings() {
    found(Level.OK, "broker", session.connection().bootstrapServers() + " answers", "");
    try (Admin admin = Admin.create(session.connection().clientProperties())) {
      boolean allTopics = checkTopics(admin);
      checkSchemas();
      if (allTopics) {
        checkTopologies(admin);
        checkLosses();
      }
    }
    return findings;
  }

  private boolean checkTopics(Admin admin) {
    boolean all = true;
    for (TopicCreation.State state :
        new TopicCreation(admin, settings.topics()).check(topics.all())) {
      switch (state.standing()) {
        case CREATED, PRESENT -> found(Level.OK, "topic", state.topic(), "");
        case DIFFERS ->
            found(
                Level.WARN,
                "topic",
                state.topic() + ": " + String.join(", ", state.differences()),
                "set it with Kafka's own tools, or set the settings to what it is");
        case MISSING -> {
          all = false;
          found(Level.FAIL, "topic", state.topic() + " is missing", "tidings topics");
        }
      }
    }
    return all;
  }

  private void checkSchemas() {
    try {
      for (SchemaRegistration.State state :
          new SchemaRegistration(new Registry(session.connection(), PATIENCE))
              .check(topics.all())) {
        if (state.standing() == SchemaRegistration.Standing.MISSING) {
          found(Level.FAIL, "schema", state.subject() + " is not registered", "tidings schemas");
        } else {
          found(Level.OK, "schema", state.subject() + " version " + state.version(), "");
        }
      }
    } catch (KafkaException e) {
      found(Level.FAIL, "registry", String.valueOf(e.getMessage()), "start it");
    }
  }

  private void checkTopologies(Admin admin) {
    try (Backlog backlog = new Backlog(session.connection(), topics)) {
      long waiting = backlog.articles();
      boolean tagging = isRun(admin, Part.ENRICHMENT.applicationId(topics.lane()));
      boolean telling = isRun(admin, Part.STORIES.applicationId(topics.lane()));
      boolean counting = isRun(admin, Part.ACTOR_COUNTS.applicationId(topics.lane()));
      topology(Part.ENRICHMENT, tagging, waiting > 0, waiting + " articles wait to be tagged");
      topology(
          Part.STORIES, telling, backlog.storiesAreBehind(), "tagged articles wait to be compared");
      topology(
          Part.ACTOR_COUNTS,
          counting,
          backlog.countsAreBehind(),
          "tagged articles wait to be counted");
    }
  }

  private void topology(Part part, boolean running, boolean behind, String waiting) {
    String name = part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    if (!behind) {
      found(
          Level.OK,
          "topology",
          name + (running ? " runs" : " is not running") + ", nothing waits",
          "");
    } else if (running) {
      found(
          Level.WARN,
          "topology",
          name + " runs, " + waiting,
          "wait, or start more: tidings stream");
    } else {
      found(
          Level.FAIL,
          "topology",
          name + " is not running, " + waiting,
          topics.lane().isLive()
              ? "tidings run, or tidings stream"
              : "tidings replay --lane " + topics.lane());
    }
  }

  /** Whether the topology's group has members, under whichever rebalance protocol. */
  private static boolean isRun(Admin admin, String application) {
    try {
      return admin.listGroups().all().get().stream()
          .filter(group -> group.groupId().equals(application))
          .flatMap(group -> group.groupState().stream())
          .anyMatch(state -> state != GroupState.EMPTY && state != GroupState.DEAD);
    } catch (ExecutionException e) {
      throw new KafkaException("can't list the consumer groups", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  private void checkLosses() {
    try (TopicReader reader = new TopicReader(session.connection())) {
      AtomicLong deadLetters = new AtomicLong();
      String topic = topics.deadLetters().name();
      reader.readRaw(
          reader.beginnings(topic), reader.ends(topic), record -> deadLetters.incrementAndGet());
      Set<String> rejected = new HashSet<>();
      reader.readAll(
          topics.rejected(),
          record -> {
            if (record.value() == null) {
              rejected.remove(record.key());
            } else {
              rejected.add(record.key());
            }
          });
      losses("dead letters", deadLetters.get(), "dead-letters");
      losses("rejected articles", rejected.size(), "articles.rejected");
    }
  }

  private void losses(String what, long count, String topic) {
    found(
        count == 0 ? Level.OK : Level.WARN,
        what,
        String.valueOf(count),
        count == 0
            ? ""
            : "see them: tidings tail " + topic + inLane() + " --from beginning --to-end");
  }

  private String inLane() {
    return topics.lane().isLive() ? "" : " --lane " + topics.lane();
  }

  private void found(Level level, String what, String found, String remedy) {
    findings.add(new Finding(level, what, found, remedy));
  }

  /** How bad a finding is. */
  enum Level {
    OK,
    WARN,
    FAIL
  }

  /**
   * One finding.
   *
   * @param remedy what to do; empty where nothing is
   */
  record Finding(Level level, String what, String found, String remedy) {}
}
