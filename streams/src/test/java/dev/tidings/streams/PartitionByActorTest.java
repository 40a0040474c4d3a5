package dev.tidings.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.apache.kafka.common.utils.Utils;

/** All days of an actor stand in one partition: the one a reader would look for the actor in. */
final class PartitionByActorTest {

  @Property
  void isTheOneKafkaGivesTheActorsId(
      @ForAll @StringLength(max = 20) String actor,
      @ForAll @IntRange(max = 10_000) int day,
      @ForAll @IntRange(min = 1, max = 50) int partitions) {
    String key = ActorDays.key(actor, LocalDate.ofEpochDay(day));

    Optional<Set<Integer>> chosen = ActorCountTopology.byActor("any", key, null, partitions);

    // How every Kafka client's default partitioner places a record of this key.
    int ofActor = Utils.toPositive(Utils.murmur2(actor.getBytes(UTF_8))) % partitions;
    assertThat(chosen).contains(Set.of(ofActor));
  }
}
