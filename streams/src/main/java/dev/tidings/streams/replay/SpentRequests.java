package dev.tidings.streams.replay;

import dev.tidings.schema.Connection;
import dev.tidings.schema.Topics;
import dev.tidings.streams.view.Backlog;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the requests that enrichment is done with, whosesoever they were: they hold articles'
 * texts, which are no longer theirs to keep.
 */
final class SpentRequests {

  private static final Logger LOG = LoggerFactory.getLogger(SpentRequests.class);

  private SpentRequests() {}

  static void delete(Connection connection, Topics topics) {
    try (Backlog backlog = new Backlog(connection, topics);
        Admin admin = Admin.create(connection.clientProperties())) {
      Map<TopicPartition, RecordsToDelete> spent = new HashMap<>();
      backlog
          .requestsDone()
          .forEach((place, next) -> spent.put(place, RecordsToDelete.beforeOffset(next)));
      admin.deleteRecords(spent).all().get();
    } catch (ExecutionException e) {
      LOG.warn("requests stay until their topic's retention removes them", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }
}
