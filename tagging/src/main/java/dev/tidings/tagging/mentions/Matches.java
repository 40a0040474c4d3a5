package dev.tidings.tagging.mentions;

import dev.tidings.tagging.knowledge.Alias;
import dev.tidings.tagging.knowledge.AliasForm;
import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.knowledge.KnownNames;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.Passage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every known name in a passage, also where one stands in another: whole words only. */
final class Matches {
  /** Of those who share a name, so many of the most prominent are looked at. */
  private static final int MOST_ENTRIES = 24;

  /** Of those who share a surname, so many are enough to know that it is a common one. */
  private static final int MOST_SURNAMES = 5;

  /** So many small words may begin a name: "al", "de la". */
  private static final int SMALL_WORDS = 3;

  private static final int LONGEST = 12;

  private final List<List<Match>> byFirst;
  private final long steps;

  private Matches(List<List<Match>> byFirst, long steps) {
    this.byFirst = byFirst;
    this.steps = steps;
  }

  static Matches find(Passage passage, KnownNames names) {
    int size = passage.size();
    long[] hashes = new long[size];
    List<List<Match>> byFirst = new ArrayList<>(size);
    long steps = 0;
    for (int first = 0; first < size; first++) {
      if (!mayBegin(passage, first)) {
        byFirst.add(List.of());
        continue;
      }
      List<Match> here = List.of();
      int node = KnownNames.ROOT;
      int last = Math.min(size, first + LONGEST);
      for (int i = first; i < last; i++) {
        if (i > first && !Alias.joins(passage.token(i - 1), passage.token(i))) {
          break;
        }
        steps++;
        hashes[i] = hashes[i] == 0 ? KnownNames.hash(passage.token(i).key()) : hashes[i];
        node = names.next(node, hashes[i]);
        if (node == KnownNames.NONE) {
          break;
        }
        if (names.ends(node)) {
          List<Entry> entries = written(names.entries(node), passage, first);
          if (!entries.isEmpty()) {
            here = here.isEmpty() ? new ArrayList<>(2) : here;
            here.add(new Match(first, i + 1, entries));
          }
        }
      }
      byFirst.add(here);
    }
    return new Matches(byFirst, steps);
  }

  /** Whether the word or one soon after it has a capital; a name all in small letters is none. */
  static boolean mayBegin(Passage passage, int first) {
    int last = Math.min(passage.size(), first + SMALL_WORDS);
    for (int i = first; i < last; i++) {
      if (passage.token(i).letterCase() != LetterCase.LOWER) {
        return true;
      }
    }
    return false;
  }

  /** The entries whose alias is written so, an entity once. */
  private static List<Entry> written(List<Entry> entries, Passage passage, int first) {
    List<Entry> accepted = List.of();
    int surnames = 0;
    int looked = Math.min(entries.size(), MOST_ENTRIES);
    for (int i = 0; i < looked; i++) {
      Entry entry = entries.get(i);
      boolean surname = entry.alias().form() == AliasForm.SURNAME;
      if (surname && ++surnames > MOST_SURNAMES) {
        continue;
      }
      if (CasePolicy.accepts(entry.alias(), passage, first) && !holds(accepted, entry)) {
        accepted = accepted.isEmpty() ? new ArrayList<>(2) : accepted;
        accepted.add(entry);
      }
    }
    return accepted;
  }

  private static boolean holds(List<Entry> entries, Entry wanted) {
    for (Entry entry : entries) {
      if (entry.entity().id().equals(wanted.entity().id())) {
        return true;
      }
    }
    return false;
  }

  /** Dictionary look-ups made: at most the passage's words times the longest name's words. */
  long steps() {
    return steps;
  }

  /** The known names that begin with the word, the shortest first. */
  List<Match> at(int first) {
    return byFirst.get(first);
  }

  /** The known name of just these words, or null. */
  @Nullable Match exact(int first, int end) {
    for (Match match : byFirst.get(first)) {
      if (match.end() == end) {
        return match;
      }
    }
    return null;
  }

  /** The longest known name that holds these words and more, from {@code from} on; or null. */
  @Nullable Match around(int first, int end, int from) {
    Match longest = null;
    for (int i = Math.max(from, first - LONGEST); i <= first; i++) {
      for (Match match : byFirst.get(i)) {
        boolean holds = match.end() >= end && match.words() > end - first;
        if (holds && (longest == null || match.words() > longest.words())) {
          longest = match;
        }
      }
    }
    return longest;
  }
}
