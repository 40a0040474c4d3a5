package dev.tidings.tagging.names;

import dev.tidings.tagging.text.Gap;
import dev.tidings.tagging.text.LetterCase;
import org.jspecify.annotations.Nullable;

/**
 * Where else in its document a capitalised word stands: also in small letters, also inside a
 * sentence, after which first name, before which word. "Shoigu" is a person's name where "Sergei
 * Shoigu" stands elsewhere.
 */
final class Echoes {
  private static final int SMALL = 1;
  private static final int RUNNING = 2;
  private static final int CAPITALS = 4;
  private static final int MOSTLY_SMALL = 4;

  private final int[] hashes;
  private final byte[] seen;
  private final @Nullable Word[] before;
  private final @Nullable Word[] after;
  private final @Nullable Word[] lead;
  private final @Nullable Word[] tail;
  private final int mask;

  private Echoes(int words) {
    int size = Integer.highestOneBit(Math.max(1, words)) * 4;
    this.hashes = new int[size];
    this.seen = new byte[size];
    this.before = new Word[size];
    this.after = new Word[size];
    this.lead = new Word[size];
    this.tail = new Word[size];
    this.mask = size - 1;
  }

  static Echoes of(Scene scene) {
    int open = 0;
    for (int i = 0; i < scene.size(); i++) {
      open += scene.isOpen(i) ? 1 : 0;
    }
    var echoes = new Echoes(open);
    for (int i = 0; i < scene.size(); i++) {
      if (scene.isOpen(i) && scene.letterCase(i).capitalised()) {
        echoes.note(scene, i);
      }
    }
    for (int i = 0; i < scene.size(); i++) {
      if (scene.letterCase(i) == LetterCase.LOWER) {
        int slot = echoes.slot(scene.word(i).hash());
        if (echoes.hashes[slot] != 0) {
          echoes.seen[slot] |= SMALL;
        }
      }
    }
    return echoes;
  }

  private void note(Scene scene, int index) {
    int slot = slot(scene.word(index).hash());
    hashes[slot] = scene.word(index).hash();
    if (scene.letterCase(index) == LetterCase.UPPER) {
      seen[slot] |= CAPITALS;
    }
    if (!scene.isRunningText(index)) {
      return;
    }
    if (!scene.opensSentence(index)) {
      seen[slot] |= RUNNING;
      Word previous = scene.word(index - 1);
      if (!isNamePart(previous, scene.gap(index))) {
        lead[slot] = lead[slot] == null ? previous : lead[slot];
      } else if (before[slot] == null) {
        before[slot] = previous;
      }
    }
    if (!scene.opensSentence(index + 1)) {
      Word next = scene.word(index + 1);
      if (!isNamePart(next, scene.gap(index + 1))) {
        tail[slot] = tail[slot] == null ? next : tail[slot];
      } else if (after[slot] == null) {
        after[slot] = next;
      }
    }
  }

  private static boolean isNamePart(Word word, Gap gap) {
    return word.letterCase().capitalised()
        && word.small() <= MOSTLY_SMALL
        && (gap == Gap.SPACE || gap == Gap.LINE || gap == Gap.HYPHEN);
  }

  private int slot(int hash) {
    int slot = hash & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Adds what the word's other occurrences tell. */
  void collect(Scene scene, int index, int base, Clues clues) {
    int slot = slot(scene.word(index).hash());
    if (hashes[slot] == 0) {
      return;
    }
    int start = scene.opensSentence(index) ? 1 : 0;
    int written = scene.word(index).written() + 8 * scene.style(index);
    clues.add(base, seen[slot], start, written);
    collect(before[slot], base + 1, clues);
    collect(after[slot], base + 4, clues);
    collect(lead[slot], base + 7, clues);
    collect(tail[slot], base + 10, clues);
  }

  private static void collect(@Nullable Word word, int base, Clues clues) {
    if (word != null) {
      clues.add(base, word.hash());
      clues.add(base + 1, word.cluster(10));
      clues.add(base + 2, word.lists());
    } else {
      clues.add(base, 0);
    }
  }
}
