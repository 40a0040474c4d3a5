package dev.tidings.streams;

import static dev.tidings.streams.TopologyRunner.Part.ENRICHMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.schema.Topics;
import dev.tidings.streams.TopologyRunner.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.TopologyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The topologies' shapes, pinned: a renamed store or repartition topic loses its state, so that a
 * change here must be meant.
 */
final class TopologyShapeTest {

  private static final Path GOLDEN = Path.of("src/test/resources/dev/tidings/streams");

  @ParameterizedTest
  @EnumSource
  void isAsCommitted(Part part) throws IOException {
    String shape = topology(part).describe().toString();
    Path golden = GOLDEN.resolve(file(part));
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, shape);
    }

    assertThat(shape)
        .as(
            "%s has another shape than %s. If that is meant and running instances lose no state,"
                + " run: mvn -pl streams test -Dtest=TopologyShapeTest -Dgolden.update=true",
            part, golden)
        .isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @EnumSource
  void leavesNoNameToKafka(Part part) {
    assertThat(topology(part).describe().toString()).doesNotContain("KSTREAM-", "KTABLE-");
  }

  @Test
  void refusesATopologyThatLeavesAStoreToKafkaToName() {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config(ENRICHMENT)));
    builder.<String, String>stream("any").groupByKey().count();

    assertThatThrownBy(builder::build)
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("state store(s) has not been named");
  }

  private static String file(Part part) {
    return part.applicationId().replace("tidings-", "") + ".topology.txt";
  }

  private static Topology topology(Part part) {
    return part.topology(new Topics(new AvroSerdes()), FakeTagger::knowingAll, config(part));
  }

  private static StreamsConfig config(Part part) {
    return Driver.config(part, Path.of("state"));
  }
}
