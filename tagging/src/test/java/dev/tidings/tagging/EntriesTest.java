package dev.tidings.tagging;

import static dev.tidings.tagging.Tagging.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.tagging.knowledge.KnowledgeLine;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entries on top of what ships and of users' files. */
class EntriesTest {

  private static final TaggerBase BASE = Taggers.builder().base();
  private static final KnowledgeLine GUILD =
      line("tidings:lake-guild\tLake Guild\tORGANISATION\tNGO\t\tLaGu\tme");
  private static final KnowledgeLine BEAR = line("Q159\tThe Bear\tPERSON\t\t\tBear Land\tme");

  @Test
  void entriesAreFound() {
    assertThat(ids(BASE.tagger(List.of(GUILD)), "The Lake Guild (LaGu) met."))
        .containsExactly("tidings:lake-guild");
  }

  @Test
  void anotherTaggerOfTheSameBaseDoesNotKnowThem() {
    Tagger with = BASE.tagger(List.of(GUILD));
    Tagger without = BASE.tagger(List.of());

    assertThat(without.tag(document("", "The Lake Guild met. Russia waits.")))
        .isEqualTo(Tagging.TAGGER.tag(document("", "The Lake Guild met. Russia waits.")));
    assertThat(ids(with, "The Lake Guild met.")).containsExactly("tidings:lake-guild");
  }

  @Test
  void theVersionDoesNotDependOnTheOrder() {
    assertThat(BASE.version(List.of(GUILD, BEAR))).isEqualTo(BASE.version(List.of(BEAR, GUILD)));
    assertThat(BASE.version(List.of(GUILD))).isNotEqualTo(BASE.version(List.of(BEAR)));
  }

  @Test
  void withoutEntriesTheVersionIsThatOfWhatShips() {
    assertThat(BASE.version(List.of())).isEqualTo(Tagging.TAGGER.version());
    assertThat(BASE.tagger(List.of(GUILD)).version()).isEqualTo(BASE.version(List.of(GUILD)));
    assertThat(BASE.version(List.of(GUILD)).knowledge())
        .isNotEqualTo(Tagging.TAGGER.version().knowledge());
  }

  @Test
  void anIdThatShipsGetsTheNamesAndNothingElse() {
    Outcome.Tagged tagged =
        (Outcome.Tagged) BASE.tagger(List.of(BEAR)).tag(document("", "Russia, or Bear Land"));

    assertThat(tagged.entities())
        .singleElement()
        .satisfies(entity -> assertThat(entity.label()).isEqualTo("Russia"))
        .satisfies(entity -> assertThat(entity.mentions()).isEqualTo(2));
  }

  @Test
  void anIdOfAFileGetsTheNamesAndNothingElse() {
    TaggerBase base =
        Taggers.builder()
            .knowledge(
                "mine",
                new StringReader("tidings:lake-guild\tLake Guild\tORGANISATION\tNGO\t\t\tme"))
            .base();

    Outcome.Tagged tagged =
        (Outcome.Tagged)
            base.tagger(List.of(line("tidings:lake-guild\tGuild\tPLACE\t\t\tLagoo Hall\tme")))
                .tag(document("", "The Lake Guild met. The Lagoo Hall is open. Lagoo Hall!"));

    assertThat(tagged.entities()).extracting(Entity::label).containsExactly("Lake Guild");
    assertThat(tagged.entities()).extracting(Entity::type).containsOnly(EntityType.ORGANISATION);
  }

  @Test
  void aNameIsTheHighestLayers() {
    TaggerBase base =
        Taggers.builder()
            .knowledge(
                "mine", new StringReader("tidings:file-un\tFile UN\tORGANISATION\tNGO\t\tUN\tme"))
            .base();

    assertThat(ids(base.tagger(List.of()), "The UN met.")).containsExactly("tidings:file-un");
    assertThat(
            ids(
                base.tagger(List.of(line("tidings:top-un\tTop\tORGANISATION\tNGO\t\tUN\tme"))),
                "The UN met."))
        .containsExactly("tidings:top-un");
  }

  @Test
  void aNameThatGoesOnFromAKnownOneIsFound() {
    Tagger tagger =
        BASE.tagger(
            List.of(line("tidings:rlg\tRussia Lake Guild\tORGANISATION\tNGO\t\tRussia Lake\tme")));

    assertThat(ids(tagger, "The Russia Lake Guild met in Russia."))
        .containsExactlyInAnyOrder("tidings:rlg", "Q159");
  }

  private static List<String> ids(Tagger tagger, String text) {
    return ((Outcome.Tagged) tagger.tag(document("", text)))
        .entities().stream().map(Entity::id).toList();
  }

  private static KnowledgeLine line(String text) {
    return KnowledgeLine.parse(text);
  }
}
