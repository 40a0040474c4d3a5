package dev.tidings.lab.train;

import dev.tidings.tagging.names.ClueReader;
import dev.tidings.tagging.names.Clues;
import dev.tidings.tagging.names.Connectors;
import dev.tidings.tagging.names.Label;
import dev.tidings.tagging.names.ModelFile;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Token;
import dev.tidings.tagging.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Learns a model of names from marked texts and a lexicon. */
final class NameTrainer {
  private static final int L = Label.COUNT;
  private static final int LARGEST = Short.MAX_VALUE / 2;
  private static final int FEWEST_CONNECTIONS = 3;

  private final LexiconTables lexicon;
  private final Settings settings;

  /**
   * How to learn.
   *
   * @param rounds how often to go through the examples
   * @param fewest how often a clue must be seen to count
   * @param least the weight below which a weight is left out
   * @param scale weights are multiplied by this and rounded
   * @param margin by how much the right labels must win
   */
  record Settings(int rounds, int fewest, float least, float scale, float margin, long seed) {}

  NameTrainer(LexiconTables lexicon, Settings settings) {
    this.lexicon = lexicon;
    this.settings = settings;
  }

  ModelFile train(List<MarkedText> texts) {
    Set<String> connectors = connectors(texts);
    System.err.println(connectors.size() + " connectors: " + connectors);
    var reader = new ExampleReader(new ClueReader(lexicon.lexicon(), new Connectors(connectors)));
    List<Example> examples = new ArrayList<>();
    for (MarkedText text : texts) {
      reader.read(text, examples);
    }
    int[] rows = count(examples);
    int count = keep(rows);
    System.err.println(examples.size() + " examples, " + count + " clues");
    var perceptron = new Perceptron(rows, count, settings.margin());
    perceptron.learn(examples, settings.rounds(), settings.seed());
    return model(connectors, rows, perceptron);
  }

  /** Small words seen in names. */
  private static Set<String> connectors(List<MarkedText> texts) {
    Map<String, Integer> seen = new TreeMap<>();
    for (MarkedText text : texts) {
      Passage title = Tokenizer.read(text.title());
      Passage body = Tokenizer.read(text.body());
      byte[] inTitle = new byte[title.size()];
      byte[] inBody = new byte[body.size()];
      for (MarkedText.Mark mark : text.names()) {
        ExampleReader.label(
            mark, mark.inTitle() ? title : body, 0, mark.inTitle() ? inTitle : inBody);
      }
      for (int i = 0; i + 1 < body.size(); i++) {
        Token token = body.token(i);
        if (inBody[i] > 0 && Label.goesOn(inBody[i]) && token.letterCase() == LetterCase.LOWER) {
          seen.merge(token.key(), text.times(), Integer::sum);
        }
      }
    }
    Set<String> often = new TreeSet<>();
    seen.forEach(
        (word, times) -> {
          if (times >= FEWEST_CONNECTIONS) {
            often.add(word);
          }
        });
    return often;
  }

  private static int[] count(List<Example> examples) {
    int[] seen = new int[Clues.KINDS];
    for (Example example : examples) {
      for (int i = 0; i < example.size(); i++) {
        for (int[] list : example.clues(i)) {
          for (int clue : list) {
            seen[clue] += 1;
          }
        }
      }
    }
    return seen;
  }

  private int keep(int[] seen) {
    int rows = 0;
    for (int i = 0; i < seen.length; i++) {
      seen[i] = seen[i] >= settings.fewest() ? rows++ : -1;
    }
    return rows;
  }

  private ModelFile model(Set<String> connectors, int[] rows, Perceptron perceptron) {
    int[] clues = new int[Clues.KINDS];
    short[] weights = new short[1 << 24];
    int count = 0;
    short[] row = new short[L];
    for (int clue = 0; clue < rows.length; clue++) {
      if (rows[clue] >= 0 && quantise(perceptron, rows[clue], row)) {
        if ((count + 1) * L > weights.length) {
          weights = Arrays.copyOf(weights, weights.length * 2);
        }
        System.arraycopy(row, 0, weights, count * L, L);
        clues[count++] = clue;
      }
    }
    int[] steps = new int[L * L];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Math.round(perceptron.step(i) * settings.scale());
    }
    System.err.println(count + " clues kept");
    return new ModelFile(
        connectors,
        lexicon.clusters(),
        lexicon.words(),
        lexicon.entries(),
        Arrays.copyOf(clues, count),
        Arrays.copyOf(weights, count * L),
        steps,
        0.3f / settings.scale(),
        0);
  }

  private boolean quantise(Perceptron perceptron, int row, short[] quantised) {
    boolean any = false;
    for (int label = 0; label < L; label++) {
      float weight = perceptron.weight(row, label);
      int whole = Math.abs(weight) < settings.least() ? 0 : Math.round(weight * settings.scale());
      quantised[label] = (short) Math.max(-LARGEST, Math.min(LARGEST, whole));
      any |= whole != 0;
    }
    return any;
  }
}
