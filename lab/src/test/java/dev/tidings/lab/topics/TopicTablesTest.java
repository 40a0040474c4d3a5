package dev.tidings.lab.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.tagging.topics.Topic;
import dev.tidings.tagging.topics.TopicModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables that topics are trained on speak of topics that the model has. */
class TopicTablesTest {

  private static final List<String> CODES =
      TopicModel.standard().topics().stream().map(Topic::code).toList();

  @Test
  void labelsMapToTopLevelTopics() {
    assertThat(LabelTable.standard().topics("allsides", "taxes"))
        .contains(List.of("medtop:11000000", "medtop:04000000"));
    assertThat(LabelTable.standard().topics("allsides", "asia")).isEmpty();
    assertThat(Columned.rows("labels.tsv", 3))
        .allSatisfy(row -> assertThat(CODES).containsAll(LabelTable.codes(row[2])));
  }

  @Test
  void examplesAndTermsHaveKnownTopics() {
    assertThat(Columned.rows("examples.tsv", 2))
        .allSatisfy(row -> assertThat(row[0].equals("-") || known("medtop:" + row[0])).isTrue());
    assertThat(Columned.rows("terms.tsv", 4)).allSatisfy(row -> assertThat(CODES).contains(row[0]));
  }

  @Test
  void annotationsHaveKeysAndTopics() {
    assertThat(Columned.rows("annotations.tsv", 2))
        .allSatisfy(
            row -> {
              assertThat(row[0]).matches("[0-9a-f]{16}");
              assertThat(CODES).containsAll(LabelTable.codes(row[1]));
            });
  }

  private static boolean known(String code) {
    return CODES.contains(code);
  }
}
