package dev.tidings.lab.train;

import dev.tidings.lab.data.Corpus;
import dev.tidings.tagging.names.Entry;
import dev.tidings.tagging.names.Lexicon;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.LineStyle;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Token;
import dev.tidings.tagging.text.Tokenizer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the lexicon from the teacher's clusters and lists of names and from counts in a corpus. */
final class LexiconMaker {
  private static final int FIRST = 0;
  private static final int LAST = 1;
  private static final int PLACE = 2;
  private static final int ORGANISATION = 3;
  private static final int ALL = 4;
  private static final int SMALL = 5;
  private static final int CAPITAL = 6;
  private static final int COUNTS = 7;
  private static final int MOST_WORDS = 5;

  private final Map<String, String> paths = new TreeMap<>();
  private final Map<String, int[]> counts = new HashMap<>();

  static LexiconTables make(Path teacher, Path corpus) {
    var maker = new LexiconMaker();
    TeacherLists.clusters(teacher, maker::cluster);
    TeacherLists.names(teacher, maker::name);
    new Corpus(corpus).forEach(article -> maker.count(Tokenizer.read(article.body())));
    return maker.tables();
  }

  private void cluster(String word, String bits) {
    String key = key(word);
    if (key != null) {
      String path = bits.substring(bits.lastIndexOf(',') + 1);
      if (key.equals(word)) {
        paths.put(key, path);
      } else {
        paths.putIfAbsent(key, path);
      }
    }
  }

  private static @Nullable String key(String word) {
    Passage passage = Tokenizer.read(word);
    if (passage.size() != 1 || passage.token(0).end() != word.length()) {
      return null;
    }
    String key = passage.token(0).key();
    return key.chars().anyMatch(Character::isDigit) ? null : key;
  }

  private void name(String name, String types) {
    Passage words = Tokenizer.read(name);
    int size = words.size();
    if (size == 0 || size > MOST_WORDS) {
      return;
    }
    for (Token token : words.tokens()) {
      counts(token.key())[ALL]++;
    }
    int type = TeacherLists.TYPES.indexOf(types);
    if (type == 0 && size > 1) {
      counts(words.token(0).key())[FIRST]++;
      counts(words.token(size - 1).key())[LAST]++;
    } else if (type > 0) {
      words.tokens().forEach(token -> counts(token.key())[type == 1 ? ORGANISATION : PLACE]++);
    }
  }

  private int[] counts(String key) {
    return counts.computeIfAbsent(key, any -> new int[COUNTS]);
  }

  private void count(Passage passage) {
    for (int i = 1; i < passage.size(); i++) {
      Token token = passage.token(i);
      LetterCase letterCase = token.letterCase();
      if (passage.opensSentence(i)
          || letterCase == LetterCase.NONE
          || passage.style(token) != LineStyle.SENTENCE) {
        continue;
      }
      counts(token.key())[letterCase == LetterCase.LOWER ? SMALL : CAPITAL]++;
    }
  }

  private LexiconTables tables() {
    var numbers = new TreeMap<Integer, Integer>();
    numbers.put(1, 0);
    for (String path : paths.values()) {
      numbers.put(number(path), 0);
    }
    int next = 0;
    for (Map.Entry<Integer, Integer> cluster : numbers.entrySet()) {
      cluster.setValue(next++);
    }
    var keys = new TreeSet<>(paths.keySet());
    counts.forEach(
        (key, seen) -> {
          if (seen[ALL] > 2 || seen[SMALL] + seen[CAPITAL] > 4) {
            keys.add(key);
          }
        });
    var entries = new TreeMap<Integer, Integer>();
    for (String key : keys) {
      int entry = entry(counts.getOrDefault(key, new int[COUNTS]));
      String path = paths.get(key);
      if (path != null) {
        entry |= Entry.CLUSTER.with(numbers.getOrDefault(number(path), 0));
      }
      if (entry != 0) {
        entries.putIfAbsent(Lexicon.slot(key), entry);
      }
    }
    return new LexiconTables(
        values(entries.keySet()), values(entries.values()), values(numbers.keySet()));
  }

  private static int[] values(Collection<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int number(String path) {
    return path.isEmpty() ? 1 : Integer.parseInt("1" + path, 2);
  }

  private static int entry(int[] seen) {
    return Entry.FIRST.with(grade(seen[FIRST], seen[ALL]))
        | Entry.SURNAME.with(grade(seen[LAST], seen[ALL]))
        | Entry.PLACE.with(grade(seen[PLACE], seen[ALL]))
        | Entry.ORGANISATION.with(grade(seen[ORGANISATION], seen[ALL]))
        | Entry.SMALL.with(small(seen[SMALL], seen[CAPITAL]));
  }

  private static int grade(int count, int all) {
    double share = (double) count / Math.max(1, all);
    return count < 2 || share < 0.08 ? 0 : share < 0.35 ? 1 : share < 0.7 ? 2 : 3;
  }

  private static int small(int small, int capital) {
    int all = small + capital;
    if (all < 3) {
      return 0;
    }
    double share = (double) small / all;
    return share < 0.003
        ? 1
        : share < 0.03
            ? 2
            : share < 0.15 ? 3 : share < 0.5 ? 4 : share < 0.85 ? 5 : share < 0.98 ? 6 : 7;
  }
}
