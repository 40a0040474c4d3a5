package dev.tidings.tagging;

import static dev.tidings.tagging.Tagging.names;
import static dev.tidings.tagging.Tagging.tag;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mentions of an actor as a reader counts them. */
class CountsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two Russian officials came.",
        "He met the Russian prime minister.",
        "Nobody heard the Russian air strikes.",
        "Old Russian surface-to-air missiles were sold.",
      })
  void aNationalityMayMeanTheState(String text) {
    assertThat(actors(text)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A Russian singer came.",
        "Four young Russian women left.",
        "He speaks of Russian literature and art.",
        "Many Russians stayed at home.",
      })
  void aNationalityMayMeanPeople(String text) {
    assertThat(actors(text)).isZero();
    assertThat(tag("", text).mentions())
        .anySatisfy(
            mention -> {
              assertThat(mention.entityId()).isEqualTo("Q159");
              assertThat(mention.type()).isEqualTo(EntityType.GROUP);
            });
  }

  @Test
  void onlyMentionsOfTheActorCount() {
    Outcome.Tagged tagged = tag("", "Russia said so. A Russian singer in Russia agreed.");

    assertThat(tagged.entities())
        .filteredOn(entity -> entity.id().equals("Q159"))
        .singleElement()
        .extracting(Entity::mentions)
        .isEqualTo(2);
  }

  @Test
  void aPartOfAnUnknownPersonsNameIsThePerson() {
    assertThat(names("Lena Bargowska spoke first. Then Bargowska left, and Ms. Bargowska slept."))
        .containsExactly(
            "Lena Bargowska=Lena Bargowska",
            "Bargowska=Lena Bargowska",
            "Bargowska=Lena Bargowska");
  }

  @Test
  void initialsInBracketsAreTheOrganisation() {
    assertThat(
            names(
                "The National Widget Council (NWC) met in May. On Friday the NWC announced its"
                    + " plans."))
        .containsExactly(
            "National Widget Council=National Widget Council",
            "NWC=National Widget Council",
            "NWC=National Widget Council");
  }

  @Test
  void aMiddleInitialMakesNoOther() {
    assertThat(tag("", "Lena K. Bargowska spoke. Then Lena Bargowska left.").entities())
        .singleElement()
        .extracting(Entity::id)
        .isEqualTo("name:lena-bargowska");
  }

  @Test
  void aTitleMaySayLessThanTheBody() {
    Outcome.Tagged tagged = tag("Bargowska resigns", "The minister, Lena Bargowska, resigned.");

    assertThat(tagged.entities()).singleElement().extracting(Entity::mentions).isEqualTo(2);
  }

  private static long actors(String text) {
    return tag("", text).entities().stream().filter(entity -> entity.actorKind() != null).count();
  }
}
