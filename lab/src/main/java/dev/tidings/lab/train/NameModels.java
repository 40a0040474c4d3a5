package dev.tidings.lab.train;

import dev.tidings.tagging.names.ModelFile;
import dev.tidings.tagging.names.NameModel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trains the standard model of names. */
public final class NameModels {
  static final long SEED = 20261122;

  /** Go through everything four times; drop what is rare or weighs next to nothing. */
  private static final NameTrainer.Settings STANDARD =
      new NameTrainer.Settings(4, 3, 0.4f, 4, 20, SEED);

  private NameModels() {}

  /** A trained model. */
  public static final class Trained {
    private final byte[] bytes;
    private final Map<String, String> scores;
    private final Map<String, Integer> learntFrom;

    private Trained(byte[] bytes, Map<String, String> scores, Map<String, Integer> learntFrom) {
      this.bytes = bytes;
      this.scores = scores;
      this.learntFrom = learntFrom;
    }

    /** The file. */
    public byte[] bytes() {
      return bytes.clone();
    }

    /** What it reaches, by set. */
    Map<String, String> scores() {
      return scores;
    }

    /** What it learnt from, with numbers of texts. */
    Map<String, Integer> learntFrom() {
      return learntFrom;
    }
  }

  /**
   * Trains on this machine's data.
   *
   * @param data the folder of corpora and sets
   * @param annotations the folder of our own labels
   * @param teacher what the teacher wrote
   * @param articles how many of the teacher's articles each student in turn learns from
   */
  public static Trained train(Path data, Path annotations, Path teacher, List<Integer> articles) {
    NameSources sources = NameSources.read(data, annotations, teacher);
    LexiconTables lexicon = LexiconMaker.make(teacher, data.resolve("corpus"));
    var swap = new NameSwap(TeacherLists.pools(teacher));
    var course = new NameCourse(sources, lexicon, swap, STANDARD);
    ModelFile model = course.run(articles.stream().mapToInt(Integer::intValue).toArray());
    Map<String, Integer> learntFrom = new LinkedHashMap<>();
    learntFrom.put("own", sources.own().size());
    learntFrom.put("columns", sources.columns().size());
    learntFrom.put("sentences", sources.sentences().size());
    learntFrom.put("articles", articles.stream().mapToInt(Integer::intValue).sum());
    return new Trained(model.toBytes(), scores(model, data, sources), learntFrom);
  }

  private static Map<String, String> scores(ModelFile file, Path data, NameSources sources) {
    var model = new NameModel(file, "");
    Map<String, String> scores = new LinkedHashMap<>();
    scores.put("own, held out", NameScore.of(model, sources.held()).toString());
    scores.put(
        "wikigold, every fifth document", NameScore.of(model, sources.wikigold()).toString());
    Map.of(
            "CrossNER politics dev", "crossner-politics/dev.txt",
            "WNUT17 dev", "wnut17/dev/emerging.dev.conll",
            "CoNLL-2003 dev (the text of AIDA testa)", "conll2003/dev.txt")
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            set -> {
              Path path = data.resolve("gold/entities").resolve(set.getValue());
              scores.put(set.getKey(), NameScore.of(model, MarkedTexts.columns(path)).toString());
            });
    return scores;
  }
}
