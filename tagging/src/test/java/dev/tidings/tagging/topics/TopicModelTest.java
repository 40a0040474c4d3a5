package dev.tidings.tagging.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicModelTest {

  private static final TopicModel MODEL = TopicModel.standard();

  @Test
  void holdsAllTopLevelTopicsAndTheSecondLevel() {
    assertThat(MODEL.topics())
        .filteredOn(topic -> topic.parent() == null && !topic.code().isEmpty())
        .hasSize(17);
    assertThat(MODEL.topics()).hasSizeGreaterThan(17 + 110);
    assertThat(MODEL.topics()).extracting(Topic::code).doesNotHaveDuplicates();
  }

  @Test
  void staysTheSameWhenReadAndWritten() {
    byte[] bytes = TopicModelFile.standardBytes();

    assertThat(TopicModelFile.bytes(TopicModelFile.read(bytes))).isEqualTo(bytes);
  }

  @Test
  void refusesOtherBytes() {
    assertThatThrownBy(() -> TopicModelFile.read(new byte[64]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAWordThatStandsTwice() {
    assertThatThrownBy(() -> new Vocabulary(List.of("cup", "cup")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void findsWordsAndPairs() {
    var vocabulary = new Vocabulary(List.of("cup", "cup final", "goal"));
    long cup = Vocabulary.hash("cup");

    assertThat(vocabulary.number(cup)).isZero();
    assertThat(vocabulary.opensPair(0)).isTrue();
    assertThat(vocabulary.opensPair(2)).isFalse();
    assertThat(vocabulary.number(Vocabulary.pair(cup, "final"))).isEqualTo(1);
    assertThat(vocabulary.number(Vocabulary.pair(cup, "tie"))).isEqualTo(Vocabulary.UNKNOWN);
  }

  @Test
  void calibrationKeepsTheOrder() {
    var calibration = new Calibration(1.3, 0.2);

    assertThat(List.of(0.0, 0.1, 0.5, 0.9, 1.0).stream().map(calibration::of).toList())
        .isSorted()
        .allMatch(score -> score >= 0 && score <= 1);
    assertThat(Calibration.NONE.of(0.25)).isEqualTo(0.25, offset(1e-9));
  }
}
