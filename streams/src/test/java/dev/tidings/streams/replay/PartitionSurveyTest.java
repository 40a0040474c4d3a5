package dev.tidings.streams.replay;

import static dev.tidings.streams.replay.Texts.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.Article;
import dev.tidings.schema.ReplaySelection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PartitionSurveyTest {

  private static final int END = 1_000;

  private final PartitionSurvey survey = survey(ReplaySelection.newBuilder());

  @Test
  void takesTheFirstRecordOfTheLastRunOfEqualContent() {
    see(0, "a", "one");
    see(1, "a", "two");
    see(2, "b", "other");
    see(3, "a", "two");
    see(4, "a", "one");
    see(5, "a", "one");

    assertThat(selected(survey)).containsExactly(2L, 4L);
    assertThat(survey.size()).isEqualTo(2);
  }

  @Test
  void beginsANewRunBehindATakedown() {
    see(0, "a", "one");
    survey.seeTakedown("a");
    see(2, "a", "one");

    assertThat(selected(survey)).containsExactly(2L);
  }

  @Test
  void leavesOutWhatIsTakenDown() {
    see(0, "a", "one");
    survey.seeTakedown("a");

    assertThat(selected(survey)).isEmpty();
    assertThat(survey.size()).isZero();
  }

  @Test
  void passesOverWhatCannotBeReadAndWhatHasAnothersKey() {
    see(0, "a", "one");
    survey.see(1, "a", () -> null);
    survey.see(2, "a", () -> article("b", "two"));
    see(3, "a", "one");

    assertThat(selected(survey)).containsExactly(0L);
  }

  @Test
  void goesByWhatTheArticleSaysAtPresent() {
    PartitionSurvey ofKabul = survey(ReplaySelection.newBuilder().setMentions(List.of("Kabul")));
    ofKabul.see(0, "a", () -> article("a", "In Kabul."));
    ofKabul.see(1, "a", () -> article("a", "In Herat."));
    ofKabul.see(2, "b", () -> article("b", "In Herat."));
    ofKabul.see(3, "b", () -> article("b", "In Kabul."));

    assertThat(selected(ofKabul)).containsExactly(3L);
    assertThat(ofKabul.size()).isEqualTo(2);
  }

  @Test
  void readsNoArticleThatIsOutOfTheQuestion() {
    PartitionSurvey ofA = survey(ReplaySelection.newBuilder().setIds(List.of("a", "c")));
    ofA.see(0, "a", () -> article("a", "one"));
    ofA.see(
        1,
        "b",
        () -> {
          throw new AssertionError("read");
        });

    assertThat(selected(ofA)).containsExactly(0L);
    assertThat(ofA.size()).isEqualTo(2);
    assertThat(ofA.seenAmong(Set.of("a", "c"))).containsExactly("a");
  }

  @Test
  void readsAllWhereItMustTellWhichSourcesThereAre() {
    Selector selector =
        new Selector(ReplaySelection.newBuilder().setSources(List.of("x.example")).build());
    PartitionSurvey none = new PartitionSurvey(selector, id -> false);
    none.see(0, "a", () -> article("a", "one", "x.example", null));

    assertThat(selected(none)).isEmpty();
    assertThat(selector.seenSources()).containsExactly("x.example");
  }

  /** Each number is a record: its article and what it says; the fifth content is a takedown. */
  @Property
  void agreesWithASurveyThatRemembersEverything(
      @ForAll @Size(max = 60) List<@IntRange(max = 19) Integer> records) {
    PartitionSurvey surveyed = survey(ReplaySelection.newBuilder());
    Map<String, List<String>> contents = new HashMap<>();
    Map<String, List<Long>> places = new HashMap<>();
    for (int offset = 0; offset < records.size(); offset++) {
      String id = "article-" + records.get(offset) % 4;
      int content = records.get(offset) / 4;
      if (content == 4) {
        surveyed.seeTakedown(id);
        contents.remove(id);
        places.remove(id);
      } else {
        Article article = article(id, "content " + content);
        surveyed.see(offset, id, () -> article);
        contents.computeIfAbsent(id, key -> new ArrayList<>()).add(article.getContentHash());
        places.computeIfAbsent(id, key -> new ArrayList<>()).add((long) offset);
      }
    }
    List<Long> expected = new ArrayList<>();
    contents.forEach(
        (id, said) -> {
          int first = said.size() - 1;
          while (first > 0 && said.get(first - 1).equals(said.get(first))) {
            first--;
          }
          expected.add(places.getOrDefault(id, List.of()).get(first));
        });

    assertThat(selected(surveyed)).containsExactlyInAnyOrderElementsOf(expected);
  }

  private void see(long offset, String id, String body) {
    survey.see(offset, id, () -> article(id, body));
  }

  private static PartitionSurvey survey(ReplaySelection.Builder selection) {
    return new PartitionSurvey(new Selector(selection.build()), id -> true);
  }

  private static List<Long> selected(PartitionSurvey survey) {
    Offsets offsets = survey.selected();
    return LongStream.range(0, END).filter(offsets::has).boxed().toList();
  }
}
