package dev.tidings.app;

import dev.tidings.schema.Connection;
import dev.tidings.streams.TopologyRunner.Part;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.GroupState;

/** Who does the work of a topology at present, as the broker tells. */
record Group(Connection connection, String name) {

  Group(Connection connection, Part part) {
    this(connection, part.applicationId());
  }

  /** Whether anyone works in it, or was killed a moment ago. */
  boolean hasMembers() {
    return !describe().members().isEmpty();
  }

  /** Whether so many instances share all partitions of this topic, each having some. */
  boolean sharesAmong(int instances, String topic, int partitions) {
    ConsumerGroupDescription group = describe();
    List<MemberDescription> working =
        group.members().stream()
            .filter(member -> !member.assignment().topicPartitions().isEmpty())
            .toList();
    Set<Integer> owned =
        working.stream()
            .flatMap(member -> member.assignment().topicPartitions().stream())
            .filter(partition -> partition.topic().equals(topic))
            .map(partition -> partition.partition())
            .collect(Collectors.toSet());
    return group.groupState() == GroupState.STABLE
        && working.size() == instances
        && group.members().size() == instances
        && owned.size() == partitions;
  }

  private ConsumerGroupDescription describe() {
    try (Admin admin = Admin.create(connection.clientProperties())) {
      return admin.describeConsumerGroups(List.of(name)).describedGroups().get(name).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
