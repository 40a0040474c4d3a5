package dev.tidings.tagging.knowledge;

/** 64 bits that stand for a word, made letter by letter. */
final class WordHash {

  static final long START = 0xCBF29CE484222325L;

  private static final long FACTOR = 0x100000001B3L;

  private WordHash() {}

  static long add(long hash, char letter) {
    return (hash ^ letter) * FACTOR;
  }

  /** Mixes the bits, so that any of them may choose a place in a table. */
  static long end(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 32);
  }
}
