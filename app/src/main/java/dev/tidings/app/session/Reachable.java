package dev.tidings.app.session;

import dev.tidings.schema.Connection;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/** Whether a broker answers, told within seconds and in one line. */
public final class Reachable {

  private static final int PATIENCE_MILLIS = 10_000;

  private Reachable() {}

  /**
   * Asks the broker who it is.
   *
   * @throws UnreachableException where it does not answer as it should
   */
  public static void require(Connection connection) {
    try (Admin admin = Admin.create(connection.clientProperties())) {
      admin
          .describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
          .clusterId()
          .get();
    } catch (ExecutionException e) {
      throw new UnreachableException(connection, reason(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    } catch (KafkaException e) {
      throw new UnreachableException(connection, reason(e), e);
    }
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null
        && !(cause instanceof ConfigException || cause instanceof TimeoutException)) {
      cause = cause.getCause();
    }
    if (cause instanceof TimeoutException) {
      return "no broker answers";
    }
    return String.valueOf(cause.getMessage());
  }
}
