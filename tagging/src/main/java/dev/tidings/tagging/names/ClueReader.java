package dev.tidings.tagging.names;

import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.Passage;
import java.util.HashMap;
import java.util.Map;

/** Reads documents as {@link NameModel} does, and hands out the clues instead of weighing them. */
public final class ClueReader {
  private final Lexicon lexicon;
  private final Connectors connectors;
  private final Map<Form, Word> words = new HashMap<>();
  private final Map<Word, int[][]> clues = new HashMap<>();
  private final Clues found = new Clues();

  public ClueReader(Lexicon lexicon, Connectors connectors) {
    this.lexicon = lexicon;
    this.connectors = connectors;
  }

  public Scene scene(Passage... passages) {
    return Scene.of(this::word, connectors, passages);
  }

  /**
   * The clues to a word's label: those of its neighbours and itself, each array shared by all words
   * that have the same one, and last those of its place.
   */
  public int[][] clues(Scene scene, int index) {
    int[][] all = new int[WordClues.DISTANCES + 1][];
    for (int i = 0; i < WordClues.DISTANCES; i++) {
      all[i] = own(scene.near(index, i - WordClues.REACH))[i];
    }
    found.clear();
    PlaceClues.collect(scene, index, found);
    all[WordClues.DISTANCES] = found.toArray();
    return all;
  }

  private int[][] own(Word word) {
    return clues.computeIfAbsent(word, this::collect);
  }

  private int[][] collect(Word word) {
    int[][] all = new int[WordClues.DISTANCES][];
    for (int i = 0; i < all.length; i++) {
      found.clear();
      WordClues.collect(word, i - WordClues.REACH, found);
      all[i] = found.toArray();
    }
    return all;
  }

  private Word word(String key, LetterCase letterCase, boolean dotted) {
    return words.computeIfAbsent(
        new Form(key, letterCase, dotted), any -> Word.of(key, letterCase, dotted, lexicon));
  }

  private record Form(String key, LetterCase letterCase, boolean dotted) {}
}
