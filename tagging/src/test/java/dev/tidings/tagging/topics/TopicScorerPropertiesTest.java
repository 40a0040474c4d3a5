package dev.tidings.tagging.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.tagging.TopicScore;
import dev.tidings.tagging.text.Tokenizer;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TopicScorerPropertiesTest {

  private static final TopicScorer SCORER = new TopicScorer(TopicModel.standard());
  private static final List<String> WORDS = TopicModel.standard().words().words();

  @Property(tries = 200)
  void anyTextGetsAtMostFiveTopicsBestFirst(@ForAll String title, @ForAll String body) {
    check(score(title, body));
  }

  @Property(tries = 200)
  void anyKnownWordsGetAtMostFiveTopicsBestFirst(@ForAll("texts") String text) {
    check(score("", text));
  }

  @Property(tries = 50)
  void sameTextSameTopics(@ForAll("texts") String text) {
    assertThat(score(text, text)).isEqualTo(score(text, text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(WORDS).list().ofMaxSize(300).map(words -> String.join(" ", words));
  }

  private static void check(List<TopicScore> topics) {
    assertThat(topics).hasSizeLessThanOrEqualTo(5);
    assertThat(topics).allMatch(topic -> topic.score() > 0 && topic.score() <= 1);
    assertThat(topics)
        .isSortedAccordingTo(Comparator.comparingDouble((TopicScore topic) -> -topic.score()));
    assertThat(topics).extracting(TopicScore::code).doesNotHaveDuplicates().doesNotContain("");
  }

  private static List<TopicScore> score(String title, String body) {
    return SCORER.score(Tokenizer.read(title), Tokenizer.read(body));
  }
}
