package dev.tidings.streams.lane;

import dev.tidings.schema.LaneName;
import dev.tidings.schema.Topic;
import dev.tidings.schema.Topics;
import dev.tidings.streams.TopologyRunner.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;

/**
 * What on a broker is a lane's. All of it is named for the lane: its own topics, and whatever
 * begins with one of its application ids, since a lane's name has neither hyphen nor dot.
 */
final class Belongings {

  private final Admin admin;
  private final LaneName lane;
  private final Set<String> ownTopics;
  private final List<String> applications;

  /**
   * @param topics the lane's
   */
  Belongings(Admin admin, Topics topics) {
    if (topics.lane().isLive()) {
      throw new IllegalArgumentException("the live lane is nobody's to remove");
    }
    this.admin = admin;
    this.lane = topics.lane();
    this.ownTopics = topics.own().stream().map(Topic::name).collect(Collectors.toSet());
    this.applications =
        Arrays.stream(Part.values()).map(part -> part.applicationId(topics.lane())).toList();
  }

  /** Its topics, those that its topologies keep to themselves among them. */
  Set<String> topics() {
    return await(admin.listTopics().names(), "the topics").stream()
        .filter(name -> ownTopics.contains(name) || isOfAnApplication(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isOfAnApplication(String name) {
    return applications.stream().anyMatch(application -> name.startsWith(application + "-"));
  }

  /** Its consumer groups. */
  List<GroupListing> groups() {
    return await(admin.listGroups().all(), "the consumer groups").stream()
        .filter(group -> applications.contains(group.groupId()))
        .toList();
  }

  /** Those of its topologies in which a process works, or was killed a moment ago. */
  List<String> atWork() {
    return groups().stream()
        .filter(Belongings::hasMembers)
        .map(GroupListing::groupId)
        .sorted()
        .toList();
  }

  private static boolean hasMembers(GroupListing group) {
    return group
        .groupState()
        .filter(state -> state != GroupState.EMPTY && state != GroupState.DEAD)
        .isPresent();
  }

  /** The names under which its producers have a transaction open, since they were killed. */
  List<String> openTransactions() {
    ListTransactionsOptions open =
        new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
    return await(admin.listTransactions(open).all(), "the transactions").stream()
        .map(TransactionListing::transactionalId)
        // Who writes the knowledge is named for the topic.
        .filter(name -> ownTopics.contains(name) || isOfAnApplication(name))
        .toList();
  }

  LaneName lane() {
    return lane;
  }

  static <T> T await(KafkaFuture<T> answer, String what) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException known
          ? known
          : new KafkaException("can't list " + what, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }
}
