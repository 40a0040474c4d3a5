package dev.tidings.bench.peers;

import java.nio.file.Path;

/** The engines we are compared with, and how each is made ready. */
public enum Engine {
  CORENLP("CoreNLP") {
    @Override
    Peer load(Path data) throws Exception {
      return new CoreNlp();
    }
  },
  NLP4J("NLP4J") {
    @Override
    Peer load(Path data) {
      return new Nlp4j();
    }
  },
  OPENNLP("OpenNLP") {
    @Override
    Peer load(Path data) throws Exception {
      return new OpenNlp(data.resolve("gold/entities/conll2003/train.txt"));
    }
  },
  ANNIE("ANNIE") {
    @Override
    Peer load(Path data) throws Exception {
      return new Annie();
    }
  };

  private final String label;

  Engine(String label) {
    this.label = label;
  }

  /** How tables call it. */
  public String label() {
    return label;
  }

  abstract Peer load(Path data) throws Exception;

  /**
   * Loads the engine's models, or trains them; takes up to a minute.
   *
   * @param data the folder of corpora and gold sets
   */
  public Peer start(Path data) {
    try {
      return load(data);
    } catch (Exception e) {
      throw new IllegalStateException(label + " can't be started: " + e, e);
    }
  }
}
