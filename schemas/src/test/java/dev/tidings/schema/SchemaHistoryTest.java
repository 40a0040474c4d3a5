package dev.tidings.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The gate: no schema changes in a way that a reader or writer of any released version can't take.
 */
class SchemaHistoryTest {

  static Stream<Schema> ours() {
    return Topics.schemas().stream();
  }

  @ParameterizedTest
  @MethodSource("ours")
  void isCompatibleWithEveryVersion(Schema schema) {
    assertThat(SchemaHistory.of(schema).problems())
        .as("%s must stay FULL_TRANSITIVE compatible", schema.getName())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ours")
  void isWrittenDownAsTheNewestVersion(Schema schema) {
    assertThat(SchemaHistory.of(schema).isRecorded())
        .as(
            "%s has changed; write the change down as its next version: ./tidings schemas --record",
            schema.getName())
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("ours")
  void saysWhatEveryFieldIs(Schema schema) {
    assertThat(schema.getFields())
        .allSatisfy(field -> assertThat(field.doc()).as(field.name()).isNotBlank());
  }

  @Test
  void namesTheFieldThatOldReadersWouldMiss() {
    SchemaHistory history = history("{'name':'id','type':'string'}", "");

    assertThat(history.problems()).singleElement().asString().contains("Thing.id", "version 1");
  }

  @Test
  void namesTheFieldThatOldRecordsLack() {
    SchemaHistory history =
        history(
            "{'name':'id','type':'string'}",
            "{'name':'id','type':'string'},{'name':'size','type':'long'}");

    assertThat(history.problems()).singleElement().asString().contains("Thing.size", "version 1");
  }

  @Test
  void namesTheFieldWhoseTypeChanged() {
    SchemaHistory history = history("{'name':'id','type':'string'}", "{'name':'id','type':'long'}");

    assertThat(history.problems())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it).contains("Thing.id"));
  }

  @Test
  void letsAFieldWithADefaultBeAdded() {
    SchemaHistory history =
        history(
            "{'name':'id','type':'string'}",
            "{'name':'id','type':'string'},{'name':'size','type':'long','default':0}");

    assertThat(history.problems()).isEmpty();
  }

  @Test
  void writesTheNextVersionDown(@TempDir Path folder) throws IOException {
    Schema schema = thing("{'name':'id','type':'string'}");

    Path written = new SchemaHistory(schema, List.of()).recordNext(folder).orElseThrow();

    assertThat(written).endsWithRaw(Path.of("Thing", "1.avsc"));
    assertThat(new Schema.Parser().parse(written.toFile())).isEqualTo(schema);
    assertThat(new SchemaHistory(schema, List.of(schema)).recordNext(folder)).isEmpty();
  }

  @Test
  void doesNotWriteAnIncompatibleVersionDown(@TempDir Path folder) {
    SchemaHistory history = history("{'name':'id','type':'string'}", "{'name':'id','type':'long'}");

    assertThatThrownBy(() -> history.recordNext(folder)).hasMessageContaining("Thing.id");
    assertThat(folder).isEmptyDirectory();
  }

  private static SchemaHistory history(String before, String now) {
    return new SchemaHistory(thing(now), List.of(thing(before)));
  }

  private static Schema thing(String fields) {
    String json = "{'type':'record','name':'Thing','fields':[" + fields + "]}";
    return new Schema.Parser().parse(json.replace('\'', '"'));
  }
}
