package dev.tidings.tagging;

import static dev.tidings.tagging.Tagging.labels;
import static dev.tidings.tagging.Tagging.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EntitiesTest {

  @Test
  void addsUpMentionsPerEntity() {
    Outcome.Tagged tagged = tag("Russia waits", "Moscow said the Russian side waits for China.");

    Entity russia = tagged.entities().get(0);
    assertThat(russia.label()).isEqualTo("Russia");
    assertThat(russia.id()).isEqualTo("Q159");
    assertThat(russia.type()).isEqualTo(EntityType.PLACE);
    assertThat(russia.actorKind()).isEqualTo(ActorKind.STATE);
    assertThat(russia.country()).isEqualTo("RUS");
    assertThat(russia.mentions()).isEqualTo(3);
    assertThat(russia.inTitle()).isTrue();
    assertThat(labels(tagged)).containsExactly("Russia", "China");
  }

  @Test
  void saliencesSumToOne() {
    Outcome.Tagged tagged = tag("Iran and Iraq", "Oman hosts Iran. Qatar, Iraq and Egypt attend.");

    assertThat(tagged.entities().stream().mapToDouble(Entity::salience).sum())
        .isCloseTo(1, within(1e-5));
  }

  @Test
  void anEarlierMentionWeighsMore() {
    assertThat(labels(tag("", "Oman and then, much later in the text, Qatar")))
        .containsExactly("Oman", "Qatar");
  }

  @Test
  void aTitleIsAFieldOfItsOwn() {
    Outcome.Tagged tagged = tag("Visit to Iran", "Iran waits");

    assertThat(tagged.mentions())
        .extracting(Mention::field, Mention::begin, Mention::end)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Mention.Field.TITLE, 9, 13),
            org.assertj.core.groups.Tuple.tuple(Mention.Field.BODY, 0, 4));
  }

  @Test
  void offsetsAreCodePoints() {
    Mention mention = tag("", "🙂🙂 𝒳 Iran").mentions().get(0);

    assertThat(mention.begin()).isEqualTo(5);
    assertThat(mention.end()).isEqualTo(9);
    assertThat(mention.text()).isEqualTo("Iran");
  }

  @Test
  void aPlaceThatDoesNotActHasNoActorKind() {
    assertThat(tag("", "Rain fell in Karachi.").entities())
        .singleElement()
        .extracting(Entity::actorKind)
        .isNull();
  }
}
