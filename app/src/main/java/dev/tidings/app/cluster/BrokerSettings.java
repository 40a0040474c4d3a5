package dev.tidings.app.cluster;

import java.nio.file.Path;
import java.util.Properties;

/** The broker's configuration: one node, loopback only, quick to start, small in memory. */
final class BrokerSettings {
  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";
  private static final int LARGEST_MESSAGE_BYTES = 16 << 20;
  private static final long YEARS_IN_MINUTES = 10L * 365 * 24 * 60;

  private BrokerSettings() {}

  static Properties of(Path logDir, int port, int controllerPort) {
    Properties settings = new Properties();
    identity(settings, logDir, port, controllerPort);
    oneNode(settings);
    quickStart(settings);
    smallFootprint(settings);
    return settings;
  }

  /** The controller alone, which takes a broker that it does not hear of for dead at once. */
  static Properties ofControllerAlone(Path logDir, int controllerPort) {
    Properties settings = new Properties();
    settings.setProperty("process.roles", "controller");
    settings.setProperty("node.id", Integer.toString(NODE_ID));
    settings.setProperty("log.dirs", logDir.toString());
    settings.setProperty(
        "listeners", "%s://127.0.0.1:%d".formatted(CONTROLLER_LISTENER, controllerPort));
    settings.setProperty("listener.security.protocol.map", CONTROLLER_LISTENER + ":PLAINTEXT");
    settings.setProperty("controller.listener.names", CONTROLLER_LISTENER);
    settings.setProperty(
        "controller.quorum.voters", "%d@127.0.0.1:%d".formatted(NODE_ID, controllerPort));
    settings.setProperty("broker.heartbeat.interval.ms", "50");
    settings.setProperty("broker.session.timeout.ms", "200");
    return settings;
  }

  private static void identity(Properties settings, Path logDir, int port, int controllerPort) {
    settings.setProperty("process.roles", "broker,controller");
    settings.setProperty("node.id", Integer.toString(NODE_ID));
    settings.setProperty("log.dirs", logDir.toString());
    settings.setProperty(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d"
            .formatted(port, CONTROLLER_LISTENER, controllerPort));
    settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.setProperty(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
    settings.setProperty("controller.listener.names", CONTROLLER_LISTENER);
    settings.setProperty(
        "controller.quorum.voters", "%d@127.0.0.1:%d".formatted(NODE_ID, controllerPort));
  }

  private static void oneNode(Properties settings) {
    settings.setProperty("default.replication.factor", "1");
    settings.setProperty("min.insync.replicas", "1");
    settings.setProperty("offsets.topic.replication.factor", "1");
    settings.setProperty("offsets.topic.num.partitions", "1");
    settings.setProperty("transaction.state.log.replication.factor", "1");
    settings.setProperty("transaction.state.log.min.isr", "1");
    settings.setProperty("transaction.state.log.num.partitions", "1");
    settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
    settings.setProperty("share.coordinator.state.topic.min.isr", "1");
    settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
    settings.setProperty("auto.create.topics.enable", "false");
    settings.setProperty("message.max.bytes", Integer.toString(LARGEST_MESSAGE_BYTES));
    // The cluster may lie unused for months; a group must still know where it was.
    settings.setProperty("offsets.retention.minutes", Long.toString(YEARS_IN_MINUTES));
  }

  private static void quickStart(Properties settings) {
    settings.setProperty("group.initial.rebalance.delay.ms", "0");
    settings.setProperty("group.streams.initial.rebalance.delay.ms", "0");
    settings.setProperty("group.min.session.timeout.ms", "1000");
    settings.setProperty("broker.heartbeat.interval.ms", "500");
    // After a kill, the dead broker's session must run out before its successor may register.
    settings.setProperty("broker.session.timeout.ms", "3000");
  }

  private static void smallFootprint(Properties settings) {
    settings.setProperty("num.network.threads", "2");
    settings.setProperty("num.io.threads", "4");
    settings.setProperty("background.threads", "2");
    settings.setProperty("num.recovery.threads.per.data.dir", "2");
    settings.setProperty("log.cleaner.enable", "true");
    settings.setProperty("log.cleaner.threads", "1");
    settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20));
    settings.setProperty("log.segment.bytes", Integer.toString(128 << 20));
    settings.setProperty("log.index.size.max.bytes", Integer.toString(1 << 20));
    settings.setProperty("metrics.num.samples", "2");
  }
}
