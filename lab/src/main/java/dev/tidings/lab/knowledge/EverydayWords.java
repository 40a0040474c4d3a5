package dev.tidings.lab.knowledge;

import dev.tidings.lab.data.Corpus;
import dev.tidings.tagging.text.Gap;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Token;
import dev.tidings.tagging.text.Tokenizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that are often written small: where one of them stands alone as a name, its capital proves
 * little. Counted once from the corpus; the list is kept beside own.tsv.
 */
final class EverydayWords {

  private static final int OFTEN = 40;
  private static final double SHARE = 0.15;
  private static final int VERY_OFTEN = 400;
  private static final double SMALL_SHARE = 0.02;

  private final Set<String> words = new HashSet<>();

  static EverydayWords parse(String content) {
    var everyday = new EverydayWords();
    content.lines().filter(line -> !line.startsWith("#")).forEach(everyday.words::add);
    return everyday;
  }

  boolean has(String key) {
    return words.contains(key);
  }

  /** Whether a name is made of such words alone. */
  boolean all(String name) {
    return Name.words(name).stream().allMatch(word -> has(word.key()));
  }

  /** Words that the corpus has often in small letters, and not much rarer than in capitals. */
  static Set<String> count(Corpus corpus) {
    Map<String, int[]> counts = new HashMap<>();
    corpus.forEach(article -> count(Tokenizer.read(article.body()), counts));
    Set<String> words = new TreeSet<>();
    counts.forEach(
        (key, count) -> {
          double share = (double) count[0] / (count[0] + count[1]);
          if ((count[0] >= OFTEN && share >= SHARE)
              || (count[0] >= VERY_OFTEN && share >= SMALL_SHARE)) {
            words.add(key);
          }
        });
    return words;
  }

  /** A capital after a full stop says nothing. */
  private static void count(Passage passage, Map<String, int[]> counts) {
    int sentence = -1;
    for (Token token : passage.tokens()) {
      boolean starts = token.sentence() != sentence || token.gap() == Gap.BREAK;
      sentence = token.sentence();
      if (token.key().length() > 1 && token.letterCase() == LetterCase.LOWER) {
        counts.computeIfAbsent(token.key(), key -> new int[2])[0]++;
      } else if (!starts && token.letterCase().capitalised()) {
        counts.computeIfAbsent(token.key(), key -> new int[2])[1]++;
      }
    }
  }
}
