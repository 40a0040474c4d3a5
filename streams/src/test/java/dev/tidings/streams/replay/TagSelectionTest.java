package dev.tidings.streams.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.DaySource;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.Entity;
import dev.tidings.schema.EntityType;
import dev.tidings.schema.MediaTopic;
import dev.tidings.schema.ReplaySelection;
import dev.tidings.schema.Revision;
import dev.tidings.schema.TaggerVersion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagSelectionTest {

  @Test
  void findsActorsByIdAndByLabelInAnyCase() {
    TagSelection byId = selection(List.of("q42"), List.of());
    TagSelection byLabel = selection(List.of("red crescent"), List.of());
    byId.see("a", tagged("Q42", "Red Crescent", "medtop:1"));
    byLabel.see("a", tagged("Q42", "Red Crescent", "medtop:1"));
    byLabel.see("b", tagged("Q43", "Red Cross", "medtop:1"));

    assertThat(byId.takeTagged()).containsExactly("a");
    assertThat(byLabel.takeTagged()).containsExactly("a");
  }

  @Test
  void wantsBothWhereBothAreAskedFor() {
    TagSelection both = selection(List.of("Q42"), List.of("medtop:2"));
    both.see("a", tagged("Q42", "Red Crescent", "medtop:1"));
    both.see("b", tagged("Q43", "Red Cross", "medtop:2"));
    both.see("c", tagged("Q42", "Red Crescent", "medtop:2"));

    assertThat(both.takeTagged()).containsExactly("c");
  }

  @Test
  void goesByTheTagsAtPresent() {
    TagSelection selection = selection(List.of("Q42"), List.of());
    selection.see("a", tagged("Q42", "Red Crescent", "medtop:1"));
    selection.see("a", tagged("Q43", "Red Cross", "medtop:1"));
    selection.see("b", tagged("Q42", "Red Crescent", "medtop:1"));
    selection.see("b", null);

    assertThat(selection.takeTagged()).isEmpty();
  }

  @Test
  void beginsAnewForEachPartition() {
    TagSelection selection = selection(List.of("Q42"), List.of());
    selection.see("a", tagged("Q42", "Red Crescent", "medtop:1"));

    assertThat(selection.takeTagged()).containsExactly("a");
    assertThat(selection.takeTagged()).isEmpty();
    assertThat(selection.hasSeen("q42")).isTrue();
  }

  @Test
  void knowsWhatNoArticleHas() {
    TagSelection selection = selection(List.of("Q42", "Atlantis"), List.of("medtop:9"));
    selection.see("a", tagged("Q42", "Red Crescent", "medtop:1"));

    assertThat(selection.hasSeen("Q42")).isTrue();
    assertThat(selection.hasSeen("Atlantis")).isFalse();
    assertThat(selection.hasSeen("medtop:9")).isFalse();
  }

  private static TagSelection selection(List<String> actors, List<String> topics) {
    return new TagSelection(
        ReplaySelection.newBuilder().setActors(actors).setTopics(topics).build());
  }

  private static EnrichedArticle tagged(String entity, String label, String topic) {
    return EnrichedArticle.newBuilder()
        .setArticle(Texts.article("a", "one"))
        .setMentions(List.of())
        .setEntities(
            List.of(
                Entity.newBuilder()
                    .setId(entity)
                    .setLabel(label)
                    .setType(EntityType.ORGANISATION)
                    .setMentions(1)
                    .setInTitle(false)
                    .setSalience(1)
                    .build()))
        .setTopics(List.of(new MediaTopic(topic, "A topic", 0.5f)))
        .setDay(LocalDate.parse("2026-03-01"))
        .setDaySource(DaySource.PUBLISHED)
        .setRevision(new Revision(0, 0L))
        .setTagger(new TaggerVersion("1", "k", "m"))
        .build();
  }
}
