package dev.tidings.bench.speed;

import dev.tidings.bench.ResultFile;
import dev.tidings.lab.Checkout;
import java.util.EnumMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmark with every engine: {@code bench/speed.tsv}. */
public final class Speed {
  private Speed() {}

  public static void main(String[] args) throws RunnerException {
    Checkout checkout = Checkout.find();
    var options = new OptionsBuilder().include(TaggingBenchmark.class.getName()).build();
    Map<Contestant, Double> speeds = new EnumMap<>(Contestant.class);
    for (RunResult result : new Runner(options).run()) {
      speeds.put(
          Contestant.valueOf(result.getParams().getParam("engine")),
          result.getPrimaryResult().getScore());
    }
    write(checkout, speeds);
  }

  private static void write(Checkout checkout, Map<Contestant, Double> speeds) {
    var results =
        new ResultFile(
            "Articles of 4 KB per second on one thread, written by bench/run speed, all in one run;"
                + " only the ratios to CoreNLP carry over to another machine or hour.");
    double reference = speeds.getOrDefault(Contestant.CORENLP, Double.NaN);
    speeds.forEach(
        (contestant, speed) -> {
          results.add("speed.articles", contestant.label(), speed);
          results.add("speed.ratio", contestant.label(), speed / reference);
        });
    results.write(checkout.root().resolve("bench/speed.tsv"));
  }
}
