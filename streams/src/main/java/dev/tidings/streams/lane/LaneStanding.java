package dev.tidings.streams.lane;

import dev.tidings.schema.Connection;
import dev.tidings.schema.Topics;
import dev.tidings.streams.view.Backlog;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.ReplicaInfo;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a lane is, by offsets and sizes alone.
 *
 * @param behind records of {@code tidings.articles} that it has still to deal with
 * @param countsBehind whether articles that it has dealt with are not in its stories and counts yet
 */
public record LaneStanding(long behind, boolean countsBehind) {

  /**
   * How far a lane, or the live one, is.
   *
   * @param topics the lane's
   */
  public static LaneStanding of(Connection connection, Topics topics) {
    try (Backlog backlog = new Backlog(connection, topics)) {
      long behind =
          backlog.articlesAreBehind(backlog.articleEnds()) ? Math.max(1, backlog.articles()) : 0;
      return new LaneStanding(behind, backlog.storiesAreBehind() || backlog.countsAreBehind());
    }
  }

  /** Whether it has dealt with all. */
  public boolean isThrough() {
    return behind == 0 && !countsBehind;
  }

  /**
   * The bytes that a lane takes on the brokers' disks, copies among them.
   *
   * @param topics the lane's
   */
  public static long bytes(Connection connection, Topics topics) {
    try (Admin admin = Admin.create(connection.clientProperties())) {
      var named = new Belongings(admin, topics).topics();
      var brokers =
          Belongings.await(admin.describeCluster().nodes(), "the brokers").stream()
              .map(Node::id)
              .toList();
      long bytes = 0;
      for (Map<String, LogDirDescription> broker :
          Belongings.await(admin.describeLogDirs(brokers).allDescriptions(), "the disks")
              .values()) {
        for (LogDirDescription disk : broker.values()) {
          for (Map.Entry<TopicPartition, ReplicaInfo> replica : disk.replicaInfos().entrySet()) {
            bytes += named.contains(replica.getKey().topic()) ? replica.getValue().size() : 0;
          }
        }
      }
      return bytes;
    }
  }
}
