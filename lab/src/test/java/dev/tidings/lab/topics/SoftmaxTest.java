package dev.tidings.lab.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.tidings.lab.topics.Softmax.Example;
import dev.tidings.tagging.topics.TopicModel;
import dev.tidings.tagging.topics.TopicWords;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoftmaxTest {

  private static final TopicWords WORDS = TopicModel.standard().words();
  private static final double[] SPORT = {1, 0};
  private static final double[] MONEY = {0, 1};

  private static final List<Example> EXAMPLES =
      List.of(
          example("The striker scored a late goal", SPORT),
          example("The goalkeeper saved the cup tie", SPORT),
          example("The runner won a medal", SPORT),
          example("Shares fell and investors sold bonds", MONEY),
          example("The bank lent more to the company", MONEY),
          example("Profit rose on higher sales", MONEY));

  @Test
  void learnsFromAFewTexts() {
    Softmax trained = trained();

    assertThat(trained.shares(sample("The coach praised the midfielder"))[0]).isGreaterThan(0.6);
    assertThat(trained.shares(sample("The lender cut its dividend"))[1]).isGreaterThan(0.6);
  }

  @Test
  void sameTextsSameWeights() {
    Softmax one = trained();
    Softmax other = trained();

    assertThat(one.vectorWeights(0)).isEqualTo(other.vectorWeights(0));
    assertThat(one.bias(1)).isEqualTo(other.bias(1));
    assertThat(one.wordWeights()).isDeepEqualTo(other.wordWeights());
  }

  @Test
  void gradientIsTheSlope() {
    var softmax = new Softmax(2, WORDS.dimensions(), 0, 0.5, 0, null);
    softmax.train(EXAMPLES, 0);
    double[] point = new double[(WORDS.dimensions() + 1) * 2];
    double[] gradient = new double[point.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = StrictMath.sin(i);
    }
    softmax.at(point, gradient);
    double step = 1e-6;
    for (int i : new int[] {0, 7, point.length - 1}) {
      double[] beside = point.clone();
      beside[i] += step;
      double after = softmax.at(beside, new double[point.length]);
      beside[i] -= 2 * step;
      double before = softmax.at(beside, new double[point.length]);
      assertThat(gradient[i]).isEqualTo((after - before) / (2 * step), offset(1e-4));
    }
  }

  private static Softmax trained() {
    var softmax = new Softmax(2, WORDS.dimensions(), WORDS.size(), 0.1, 0.1, null);
    softmax.train(EXAMPLES, 30);
    return softmax;
  }

  private static Example example(String text, double[] targets) {
    return new Example(sample(text), targets, 1);
  }

  private static Sample sample(String text) {
    return Sample.of(WORDS, "", text);
  }
}
