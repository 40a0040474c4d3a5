package dev.tidings.streams.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.EntityType;
import dev.tidings.schema.KnowledgeEntry;
import dev.tidings.schema.Topic;
import dev.tidings.schema.Topics;
import dev.tidings.streams.AvroSerdes;
import dev.tidings.tagging.knowledge.KnowledgeLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest {

  private static final KnowledgeLine GUILD =
      KnowledgeLine.parse("tidings:guild\tLake Guild\tORGANISATION\tNGO\t\tLaGu\tme");

  private final Topic<String, KnowledgeEntry> topic = new Topics(new AvroSerdes()).knowledge();
  private final Entries entries = new Entries(topic);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tidings:x\tXy\tPLACE\t\t\t\tme",
        "Q5\tXy Zett\tORGANISATION\tNGO\tDEU\ta?:XZ|o^~:Zett|Xy-Zett\tme; you",
        "tidings:x\tXy\tPLACE\t\t\t\tme\t0",
        "tidings:x\tÉva Xy\tPERSON\tPERSON\t\tn:Xy\tme\t\tmayor@Q5 2012-05-07/2013|poet",
      })
  void aLineSurvivesAsARecord(String line) {
    take("ignored", null);
    KnowledgeLine given = KnowledgeLine.parse(line);

    assertThat(take(given.id(), bytes(EntryRecords.record(given)))).isEmpty();

    assertThat(entries.line(given.id())).contains(given);
    assertThat(EntryRecords.record(EntryRecords.line(EntryRecords.record(given))))
        .isEqualTo(EntryRecords.record(given));
  }

  @Test
  void theLastRecordOfAnIdIsItsEntry() {
    take(GUILD.id(), bytes(EntryRecords.record(GUILD)));
    take(GUILD.id(), null);

    assertThat(entries.lines()).isEmpty();
    assertThat(entries.unusable()).isEmpty();
  }

  @Test
  void oneThatCanNotBeReadStandsForNone() {
    take(GUILD.id(), bytes(EntryRecords.record(GUILD)));

    assertThat(take(GUILD.id(), "no Avro".getBytes(StandardCharsets.UTF_8)))
        .hasValueSatisfying(said -> assertThat(said).contains("'tidings:guild'", "passed over"));

    assertThat(entries.lines()).isEmpty();
    assertThat(entries.unusable()).containsOnlyKeys(GUILD.id());
  }

  @Test
  void oneUnderAnotherKeyStandsForNone() {
    assertThat(take("tidings:other", bytes(EntryRecords.record(GUILD))))
        .hasValueSatisfying(said -> assertThat(said).contains("its key is not its id"));

    assertThat(entries.lines()).isEmpty();
  }

  @Test
  void oneThatNoFileCouldHoldStandsForNone() {
    KnowledgeEntry foreign =
        KnowledgeEntry.newBuilder()
            .setId("tidings:x")
            .setLabel("Xy")
            .setType(EntityType.PLACE)
            .setAliases(List.of("z:none"))
            .setSource("me")
            .build();

    assertThat(take("tidings:x", bytes(foreign)))
        .hasValueSatisfying(said -> assertThat(said).contains("no alias form 'z'"));
  }

  @Test
  void aGoodOneMendsABadOne() {
    take(GUILD.id(), new byte[] {1});
    take(GUILD.id(), bytes(EntryRecords.record(GUILD)));

    assertThat(entries.lines()).containsExactly(GUILD);
    assertThat(entries.unusable()).isEmpty();
  }

  private byte[] bytes(KnowledgeEntry entry) {
    return topic.valueSerde().serializer().serialize(topic.name(), entry);
  }

  private Optional<String> take(String key, byte @Nullable [] value) {
    return entries.take(
        new ConsumerRecord<>(topic.name(), 0, 7, key.getBytes(StandardCharsets.UTF_8), value));
  }
}
