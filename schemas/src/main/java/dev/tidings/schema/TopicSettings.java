package dev.tidings.schema;

import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;

import java.time.Duration;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;

/**
 * How the topics are made.
 *
 * @param partitions of each topic
 * @param replicationFactor copies of each partition
 * @param minInsyncReplicas copies that must have a record before it counts as written
 * @param takedownLag how soon at the latest a taken-down or revised article's old text is gone from
 *     the broker's disks
 * @param deadLettersRetention how long dead letters stay; negative for ever
 */
public record TopicSettings(
    int partitions,
    short replicationFactor,
    int minInsyncReplicas,
    Duration takedownLag,
    Duration deadLettersRetention) {

  private static final String PARTITIONS = "partitions";
  private static final String REPLICATION_FACTOR = "replication-factor";
  private static final String MIN_INSYNC_REPLICAS = "min-insync-replicas";
  private static final String TAKEDOWN_LAG_HOURS = "takedown-lag-hours";
  private static final String DEAD_LETTERS_RETENTION_HOURS = "dead-letters-retention-hours";

  /** The settings' names, types, defaults, checks and meanings. */
  public static ConfigDef definition() {
    return new ConfigDef()
        .define(
            PARTITIONS,
            INT,
            6,
            atLeast(1),
            MEDIUM,
            "Partitions of each topic when it is made; the most instances that can share the work.")
        .define(
            REPLICATION_FACTOR,
            INT,
            1,
            ConfigDef.Range.between(1, Short.MAX_VALUE),
            MEDIUM,
            "Copies of each partition when a topic is made; 3 on a cluster that must not lose any.")
        .define(
            MIN_INSYNC_REPLICAS,
            INT,
            1,
            atLeast(1),
            MEDIUM,
            "Copies that must have a record before it counts as written; 2 goes with 3 copies.")
        .define(
            TAKEDOWN_LAG_HOURS,
            LONG,
            168L,
            atLeast(1),
            MEDIUM,
            "Hours after which, at the latest, the broker begins to remove replaced and taken-down"
                + " text from its disks.")
        .define(
            DEAD_LETTERS_RETENTION_HOURS,
            LONG,
            -1L,
            atLeast(-1),
            MEDIUM,
            "Hours that dead letters are kept; -1 keeps them for good.");
  }

  /** The settings as given. */
  public static TopicSettings from(AbstractConfig config) {
    return new TopicSettings(
        config.getInt(PARTITIONS),
        config.getInt(REPLICATION_FACTOR).shortValue(),
        config.getInt(MIN_INSYNC_REPLICAS),
        Duration.ofHours(config.getLong(TAKEDOWN_LAG_HOURS)),
        Duration.ofHours(config.getLong(DEAD_LETTERS_RETENTION_HOURS)));
  }
}
