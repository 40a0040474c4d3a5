package dev.tidings.streams.replay;

import dev.tidings.schema.Connection;
import dev.tidings.schema.LaneName;
import dev.tidings.streams.TopologyRunner.Part;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Whether anyone runs a topology, as the broker tells. */
public final class Instances implements AutoCloseable {

  private final Admin admin;
  private final LaneName lane;

  public Instances(Connection connection, LaneName lane) {
    this.admin = Admin.create(connection.clientProperties());
    this.lane = lane;
  }

  /** Whether the topology's group has members, under whichever rebalance protocol. */
  public boolean run(Part part) {
    try {
      return admin.listGroups().all().get().stream()
          .filter(group -> group.groupId().equals(part.applicationId(lane)))
          .flatMap(group -> group.groupState().stream())
          .anyMatch(state -> state != GroupState.EMPTY && state != GroupState.DEAD);
    } catch (ExecutionException e) {
      throw new KafkaException("can't list the consumer groups", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
