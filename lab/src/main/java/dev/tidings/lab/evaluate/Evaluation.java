package dev.tidings.lab.evaluate;

import dev.tidings.lab.data.Corpus;
import dev.tidings.lab.data.CorpusArticle;
import dev.tidings.tagging.Tagger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that is measured. */
public final class Evaluation {
  private static final int SPEED_ARTICLES = 400;

  private final Tagger tagger;
  private final Path data;
  private final Map<String, CorpusArticle> corpus = new HashMap<>();
  private final List<CorpusArticle> some = new ArrayList<>();

  /**
   * @param data the folder of corpora and gold sets
   */
  public Evaluation(Tagger tagger, Path data) {
    this.tagger = tagger;
    this.data = data;
  }

  /**
   * How good the tags are.
   *
   * @param annotations the folder of this project's own gold
   */
  public List<Section> quality(Path annotations) {
    readCorpus();
    List<GoldArticle> ours = Annotations.read(annotations).articles(corpus);
    KnownNames known = KnownNames.read();
    Path gold = data.resolve("gold");
    return List.of(
        new NameScores(tagger).section(gold, ours),
        new LinkScores(tagger, known).section(gold),
        new ActorScores(tagger, known).section(ours),
        new MainActors(tagger, known).section(gold),
        TopicFigures.section(data));
  }

  /** What the engine takes. */
  public Section engine() {
    readCorpus();
    return EngineScores.section(tagger, some);
  }

  private void readCorpus() {
    if (corpus.isEmpty()) {
      new Corpus(data.resolve("corpus"))
          .forEach(
              article -> {
                corpus.put(article.key(), article);
                if (some.size() < SPEED_ARTICLES) {
                  some.add(article);
                }
              });
    }
  }
}
