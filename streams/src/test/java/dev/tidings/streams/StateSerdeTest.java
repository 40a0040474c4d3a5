package dev.tidings.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.SchemaHistory;
import dev.tidings.streams.state.ActorDaySum;
import dev.tidings.streams.state.ActorDelta;
import dev.tidings.streams.state.ActorMentions;
import dev.tidings.streams.state.ArticleState;
import dev.tidings.streams.state.Contribution;
import dev.tidings.streams.state.Ending;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What an instance before an upgrade left in its stores is read by the one after it. */
final class StateSerdeTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-01");

  @Test
  void readsWhatEnrichmentRememberedBeforeReplays() throws IOException {
    GenericRecord before = older(ArticleState.getClassSchema());
    before.put("ending", new GenericData.EnumSymbol(field(before, "ending"), "ENRICHED"));
    before.put("partition", 1);
    before.put("offset", 7L);
    before.put("contentHash", "hash");
    before.put("taggerVersion", "1");
    before.put("knowledgeVersion", "all");
    before.put("modelVersion", "none");

    assertThat(read(ArticleState.class, before))
        .isEqualTo(
            new ArticleState(
                Ending.ENRICHED,
                1,
                7L,
                -1L,
                -1L,
                "hash",
                "1",
                "all",
                "none",
                true,
                List.of(),
                List.of(),
                ""));
  }

  @Test
  void readsAContributionFromBeforeThereWereStories() throws IOException {
    GenericRecord before = older(Contribution.getClassSchema());
    before.put("day", (int) DAY.toEpochDay());
    before.put("sourceId", "one.org");
    before.put("partition", 1);
    before.put("offset", 7L);
    before.put(
        "actors",
        List.of(
            new GenericRecordBuilder(field(before, "actors").getElementType())
                .set("actorId", "russia")
                .set("label", "Russia")
                .set("kind", "STATE")
                .set("mentions", 2)
                .build()));

    assertThat(read(Contribution.class, before))
        .isEqualTo(
            new Contribution(
                DAY,
                "one.org",
                "",
                1,
                7L,
                List.of(new ActorMentions("russia", "Russia", "STATE", 2))));
  }

  @Test
  void readsADeltaFromBeforeThereWereStories() throws IOException {
    GenericRecord before = older(ActorDelta.getClassSchema());
    before.put("day", (int) DAY.toEpochDay());
    before.put("sourceId", "one.org");
    before.put("label", "Russia");
    before.put("kind", "STATE");
    before.put("articles", 1);
    before.put("mentions", 2);

    assertThat(read(ActorDelta.class, before))
        .isEqualTo(new ActorDelta(DAY, "one.org", "", "Russia", "STATE", 1, 2));
  }

  @Test
  void readsASumFromBeforeThereWereStories() throws IOException {
    GenericRecord before = older(ActorDaySum.getClassSchema());
    before.put("articles", 1L);
    before.put("mentions", 2L);
    before.put("sources", Map.of("one.org", 1L));
    before.put("labels", Map.of("Russia", 1L));
    before.put("kinds", Map.of("STATE", 1L));

    assertThat(read(ActorDaySum.class, before))
        .isEqualTo(
            new ActorDaySum(
                1L, 2L, 0L, Map.of("one.org", 1L), Map.of("Russia", 1L), Map.of("STATE", 1L)));
  }

  private static GenericRecord older(Schema present) {
    return new GenericData.Record(SchemaHistory.of(present).versions().get(0));
  }

  private static Schema field(GenericRecord record, String name) {
    return record.getSchema().getField(name).schema();
  }

  private static <T extends SpecificRecord> T read(Class<T> type, GenericRecord written)
      throws IOException {
    byte[] bytes =
        new BinaryMessageEncoder<GenericRecord>(new GenericData(), written.getSchema())
            .encode(written)
            .array();
    return StateSerde.of(type).deserializer().deserialize("any", bytes);
  }
}
