package dev.tidings.lab.evaluate;

import dev.tidings.lab.data.CorpusArticle;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.Mention.Field;
import dev.tidings.tagging.Tagger;
import java.util.List;

/**
 * An article of the corpus with what this project's annotators found in it.
 *
 * @param number of the article; rules were tuned on even ones, and tested on odd ones
 */
record GoldArticle(int number, CorpusArticle article, List<Name> names, List<Actor> actors) {
  GoldArticle {
    names = List.copyOf(names);
    actors = List.copyOf(actors);
  }

  /** A stretch of title or body, in code points. */
  record Stretch(Field field, int begin, int end) {}

  /** A name in the text, in code points. */
  record Name(Field field, int begin, int end, EntityType type) {}

  /**
   * Somebody who acts or is dealt with.
   *
   * @param name as an encyclopaedia calls it
   * @param kind as the annotators call it
   * @param mentions where the text means it
   */
  record Actor(String name, String kind, List<Stretch> mentions) {
    Actor {
      mentions = List.copyOf(mentions);
    }

    /** Places that don't act are listed, too, as of the kind {@code -}. */
    boolean acts() {
      return !kind.equals("-");
    }
  }

  boolean tunedOn() {
    return number % 2 == 0;
  }

  Reading read(Tagger tagger) {
    return Reading.of(tagger, article.title(), article.body(), article.publishedAt());
  }
}
