package dev.tidings.lab.topics;

import dev.tidings.tagging.text.Tokenizer;
import dev.tidings.tagging.topics.Calibration;
import dev.tidings.tagging.topics.TopicModel;
import dev.tidings.tagging.topics.TopicScorer;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes scores come true as often as they say, by half of the articles that we read and labelled
 * with all their topics. Narrower topics, for which there are no labels, get the same calibration.
 */
final class TopicCalibrator {

  private static final double LEAST = 1e-6;
  private static final int ITERATIONS = 100;

  private TopicCalibrator() {}

  private record Guess(double logOdds, boolean right) {}

  static TopicModel calibrated(TopicModel model, TopicSets sets) {
    List<Guess> guesses = new ArrayList<>();
    var scorer = new TopicScorer(model);
    for (Labelled text : sets.test(TopicSets.READ)) {
      if (calibrates(text)) {
        double[] shares =
            scorer.topShares(Tokenizer.read(text.title()), Tokenizer.read(text.body()));
        for (int i = 0; i < shares.length; i++) {
          String code = model.topics().get(i).code();
          double p = Math.min(1 - LEAST, Math.max(LEAST, shares[i]));
          double logOdds = StrictMath.log(p / (1 - p));
          guesses.add(new Guess(logOdds, text.topics().contains(code)));
        }
      }
    }
    Calibration calibration = fit(guesses);
    return model.withCalibrations(List.of(calibration, calibration, calibration));
  }

  /** Whether the text is in the half that scores are calibrated by. */
  static boolean calibrates(Labelled text) {
    return TopicSets.part(text.title() + " ") % 2 == 0;
  }

  private static Calibration fit(List<Guess> guesses) {
    double[] point = {1, 0};
    Lbfgs.minimise(
        (at, gradient) -> {
          gradient[0] = 0;
          gradient[1] = 0;
          double loss = 0;
          for (Guess guess : guesses) {
            double sum = at[0] * guess.logOdds() + at[1];
            double p = 1 / (1 + StrictMath.exp(-sum));
            double target = guess.right() ? 1 : 0;
            loss -= StrictMath.log(Math.max(LEAST, guess.right() ? p : 1 - p));
            gradient[0] += (p - target) * guess.logOdds();
            gradient[1] += p - target;
          }
          return loss;
        },
        point,
        ITERATIONS);
    return new Calibration(point[0], point[1]);
  }
}
