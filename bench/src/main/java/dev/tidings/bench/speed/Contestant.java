package dev.tidings.bench.speed;

import dev.tidings.bench.peers.Engine;
import dev.tidings.bench.peers.Peer;
import dev.tidings.bench.peers.Source;
import dev.tidings.lab.data.CorpusArticle;
import dev.tidings.tagging.Document;
import dev.tidings.tagging.Tagger;
import dev.tidings.tagging.Taggers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What is measured: our tagger with more or less of it on, and the names of other engines. */
public enum Contestant {
  TIDINGS("Tidings"),
  CORENLP("CoreNLP"),
  OPENNLP("OpenNLP"),
  ANNIE("ANNIE"),
  NLP4J("NLP4J");

  /** The work on one article. */
  interface Work extends Function<CorpusArticle, Object> {}

  private final String label;

  Contestant(String label) {
    this.label = label;
  }

  /** How tables call it. */
  String label() {
    return label;
  }

  /**
   * Loads it, or trains it.
   *
   * @param data the folder of corpora and gold sets
   */
  Work start(Path data) {
    return switch (this) {
      case TIDINGS -> tagging(Taggers.standard());
      case CORENLP -> naming(Engine.CORENLP.start(data));
      case OPENNLP -> naming(Engine.OPENNLP.start(data));
      case ANNIE -> naming(Engine.ANNIE.start(data));
      case NLP4J -> naming(Engine.NLP4J.start(data));
    };
  }

  private static Work tagging(Tagger tagger) {
    return article ->
        tagger.tag(new Document(article.title(), article.body(), "en", null, Instant.EPOCH));
  }

  private static Work naming(Peer peer) {
    return article ->
        List.of(
            peer.find(new Source(article.title(), false)),
            peer.find(new Source(article.body(), false)));
  }
}
