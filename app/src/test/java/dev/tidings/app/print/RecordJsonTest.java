package dev.tidings.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.ActorDay;
import dev.tidings.schema.ActorKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

  @Test
  void showsFieldsInOrderWithDaysAndEnumsAsWords() {
    ActorDay day =
        ActorDay.newBuilder()
            .setActorId("Q889")
            .setLabel("Afghanistan")
            .setKind(ActorKind.STATE)
            .setDay(LocalDate.of(2025, 10, 19))
            .setArticles(2)
            .setMentions(22)
            .setSources(2)
            .setSourceIds(List.of("a.example", "b.example"))
            .setStories(1)
            .build();

    assertThat(RecordJson.of(day))
        .hasToString(
            "{\"actorId\":\"Q889\",\"label\":\"Afghanistan\",\"kind\":\"STATE\","
                + "\"day\":\"2025-10-19\",\"articles\":2,\"mentions\":22,\"sources\":2,"
                + "\"sourceIds\":[\"a.example\",\"b.example\"],\"stories\":1}");
  }

  @Test
  void showsUnionsPlainlyAndKeepsTypes() {
    var schema =
        SchemaBuilder.record("R")
            .fields()
            .optionalString("nothing")
            .optionalString("text")
            .requiredBoolean("truth")
            .requiredDouble("number")
            .name("map")
            .type()
            .map()
            .values()
            .longType()
            .noDefault()
            .endRecord();
    var record =
        new GenericRecordBuilder(schema)
            .set("nothing", null)
            .set("text", "a \"quoted\" word")
            .set("truth", true)
            .set("number", 0.25)
            .set("map", Map.of("a", 1L))
            .build();

    assertThat(RecordJson.of(record))
        .hasToString(
            "{\"nothing\":null,\"text\":\"a \\\"quoted\\\" word\",\"truth\":true,"
                + "\"number\":0.25,\"map\":{\"a\":1}}");
  }
}
