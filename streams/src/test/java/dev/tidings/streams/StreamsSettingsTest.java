package dev.tidings.streams;

import static dev.tidings.streams.TopologyRunner.Part.ENRICHMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.schema.Connection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings, and what Kafka Streams is told. */
final class StreamsSettingsTest {

  @Test
  void everySettingSaysWhatItMeans() {
    assertThat(StreamsSettings.definition().configKeys().values())
        .isNotEmpty()
        .allSatisfy((ConfigKey key) -> assertThat(key.documentation).endsWith("."));
  }

  @Test
  void everySettingHasADefault() {
    assertThat(StreamsSettings.defaults())
        .isEqualTo(
            new StreamsSettings(1, 0, "classic", Duration.ofSeconds(10), Duration.ofSeconds(60)));
  }

  @Test
  void takesTheSettingsAsGiven() {
    assertThat(
            settings(
                Map.of(
                    "threads", "4",
                    "standby-replicas", "1",
                    "group-protocol", "streams",
                    "session-timeout-seconds", "45",
                    "registry-patience-seconds", "0")))
        .isEqualTo(new StreamsSettings(4, 1, "streams", Duration.ofSeconds(45), Duration.ZERO));
  }

  @ParameterizedTest
  @CsvSource({
    "threads, 0, Value must be at least 1",
    "threads, many, Not a number of type INT",
    "standby-replicas, -1, Value must be at least 0",
    "group-protocol, eager, 'String must be one of: classic, streams'",
    "session-timeout-seconds, 5, Value must be at least 6",
    "session-timeout-seconds, 1801, Value must be no more than 1800",
    "registry-patience-seconds, -1, Value must be at least 0",
    "registry-patience-seconds, 241, Value must be no more than 240",
  })
  void refusesWhatIsOutOfRange(String name, String value, String problem) {
    assertThatThrownBy(() -> settings(Map.of(name, value)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll(name, value, problem);
  }

  @Test
  void runsExactlyOnceUnderNamesOfItsOwn() {
    StreamsConfig config = Driver.config(ENRICHMENT, Path.of("state"));

    assertThat(config.originals())
        .containsEntry("application.id", "tidings-enrichment")
        .containsEntry("processing.guarantee", "exactly_once_v2")
        .containsEntry("ensure.explicit.internal.resource.naming", true)
        .containsEntry("errors.dead.letter.queue.topic.name", "tidings.dead-letters")
        .containsEntry("state.dir", "state");
  }

  @Test
  void readsOnlyWhatIsCommitted() {
    StreamsConfig config = Driver.config(ENRICHMENT, Path.of("state"));

    assertThat(config.getMainConsumerConfigs("group", "client", 0))
        .containsEntry("isolation.level", "read_committed");
  }

  @Test
  void setsTheSessionTimeoutOfAClassicGroup() {
    assertThat(inGroup("classic"))
        .containsEntry("consumer.session.timeout.ms", 20_000)
        .containsEntry("consumer.heartbeat.interval.ms", 5_000);
  }

  @Test
  void leavesTheSessionTimeoutOfAStreamsGroupToTheBroker() {
    assertThat(inGroup("streams"))
        .doesNotContainKeys("consumer.session.timeout.ms", "consumer.heartbeat.interval.ms");
  }

  private static Map<String, Object> inGroup(String protocol) {
    StreamsSettings settings =
        settings(Map.of("group-protocol", protocol, "session-timeout-seconds", "20"));
    return settings
        .config("id", Connection.to("nowhere:9092", "http://nowhere"), "dead", Path.of("state"))
        .originals();
  }

  private static StreamsSettings settings(Map<String, String> given) {
    return StreamsSettings.from(new AbstractConfig(StreamsSettings.definition(), given, false));
  }
}
