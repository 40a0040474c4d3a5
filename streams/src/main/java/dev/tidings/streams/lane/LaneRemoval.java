package dev.tidings.streams.lane;

import static dev.tidings.streams.lane.Belongings.await;

import dev.tidings.schema.Connection;
import dev.tidings.schema.LaneName;
import dev.tidings.schema.LaneStage;
import dev.tidings.schema.LaneState;
import dev.tidings.schema.SchemaRemoval;
import dev.tidings.schema.Topic;
import dev.tidings.schema.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.GroupType;

/**
 * Removes a lane: what its killed producers left open, consumer groups with their offsets, topics,
 * schemas, and last the lane's own record. So one that was interrupted is still known, at stage
 * {@code DROPPING}, and is finished when asked again.
 */
public final class LaneRemoval implements AutoCloseable {

  private final Admin admin;
  private final Lanes lanes;
  private final SchemaRemoval schemas;
  private final Topics topics;
  private final Belongings belongings;

  /**
   * @param topics the lane's
   */
  public LaneRemoval(Connection connection, Topics topics, Lanes lanes, SchemaRemoval schemas) {
    if (topics.lane().isLive()) {
      throw new LaneException("the live lane can't be dropped; name another one");
    }
    this.admin = Admin.create(connection.clientProperties());
    this.lanes = lanes;
    this.schemas = schemas;
    this.topics = topics;
    this.belongings = new Belongings(admin, topics);
  }

  /**
   * Removes all of it on broker and registry.
   *
   * @param localState removes what lies on this machine
   * @throws LaneException where there is no such lane or a process works in it
   */
  public Removed remove(Runnable localState) {
    LaneName name = topics.lane();
    LaneState state = lanes.require(name);
    requireIdle();
    LaneState unused = lanes.at(LaneStage.DROPPING, state);
    fence(belongings.openTransactions());
    int groups = removeGroups(belongings.groups());
    Set<String> named = belongings.topics();
    await(admin.deleteTopics(named).all(), "the deleted topics");
    List<String> subjects = schemas.present(subjects());
    schemas.remove(subjects());
    localState.run();
    lanes.forget(name);
    return new Removed(named.size(), subjects.size(), groups);
  }

  private void requireIdle() {
    List<String> atWork = belongings.atWork();
    if (!atWork.isEmpty()) {
      throw new LaneException(
          "a process works in lane %s (%s); end it and try again, after a kill in ten seconds"
              .formatted(belongings.lane(), String.join(", ", atWork)));
    }
  }

  private void fence(Collection<String> transactionalIds) {
    if (!transactionalIds.isEmpty()) {
      await(admin.fenceProducers(transactionalIds).all(), "the ended transactions");
    }
  }

  private int removeGroups(List<GroupListing> groups) {
    List<String> streams = ids(groups, true);
    List<String> classic = ids(groups, false);
    if (!streams.isEmpty()) {
      await(admin.deleteStreamsGroups(streams).all(), "the deleted groups");
    }
    if (!classic.isEmpty()) {
      await(admin.deleteConsumerGroups(classic).all(), "the deleted groups");
    }
    return groups.size();
  }

  private static List<String> ids(List<GroupListing> groups, boolean ofStreams) {
    return groups.stream()
        .filter(group -> group.type().filter(GroupType.STREAMS::equals).isPresent() == ofStreams)
        .map(GroupListing::groupId)
        .toList();
  }

  private List<String> subjects() {
    return topics.own().stream()
        .filter(topic -> topic.valueSchema() != null)
        .map(Topic::subject)
        .toList();
  }

  @Override
  public void close() {
    admin.close();
  }

  /**
   * What was removed.
   *
   * @param topics those that the topologies kept to themselves among them
   * @param subjects of the registry
   * @param groups consumer groups with their offsets
   */
  public record Removed(int topics, int subjects, int groups) {}
}
