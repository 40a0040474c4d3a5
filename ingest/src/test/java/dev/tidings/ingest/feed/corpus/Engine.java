package dev.tidings.ingest.feed.corpus;

import dev.tidings.ingest.feed.corpus.Expectation.Field;
import java.util.List;
import java.util.Optional;

/** A parser of feeds, asked for what the corpora expect. */
interface Engine {

  /** What the parser makes of a feed; empty if it refuses. */
  Optional<Answers> read(CorpusCase one);

  /** Every value that would do for a field. */
  @FunctionalInterface
  interface Answers {
    List<String> of(Field field, Optional<Integer> item);
  }
}
