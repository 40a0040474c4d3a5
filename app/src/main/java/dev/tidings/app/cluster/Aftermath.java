package dev.tidings.app.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * What is to be done after a broker was killed, before it may start again.
 *
 * <p>For some seconds the controller takes the dead broker for alive, and so the starting one for
 * the leader of all partitions. Kafka 4.3.1 then resumes transactions that were about to commit,
 * and when the dead broker is given up and the partitions have no leader for a moment, takes them
 * for deleted and leaves their commit markers out ({@code TransactionMarkerChannelManager}). A
 * group whose offsets were part of the transaction can't read them ever again. Here the dead broker
 * is given up first, so that the starting one finds no partition to be its own until it is really
 * up.
 */
final class Aftermath {

  /** Kafka's mark of a clean end; removed at each start. */
  private static final String CLEAN = ".kafka_cleanshutdown";

  /** Several times the session that the lone controller allows the dead broker. */
  private static final long UNTIL_GIVEN_UP_MILLIS = 1_000;

  private Aftermath() {}

  /** Whether a broker has run on this folder and was not shut down. */
  static boolean isOfAKill(Path logDir) {
    return Files.exists(logDir.resolve("meta.properties")) && !Files.exists(logDir.resolve(CLEAN));
  }

  /** Runs the controller alone until it has given the dead broker up. */
  static void giveUpTheDead(Path logDir, int brokerPort) {
    int port = Ports.anyFree(Set.of(brokerPort));
    KafkaRaftServer controller =
        new KafkaRaftServer(
            new KafkaConfig(BrokerSettings.ofControllerAlone(logDir, port), false), Time.SYSTEM);
    try {
      controller.startup();
      Pause.millis(UNTIL_GIVEN_UP_MILLIS);
    } finally {
      controller.shutdown();
      controller.awaitShutdown();
    }
  }
}
