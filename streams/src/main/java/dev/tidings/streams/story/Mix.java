package dev.tidings.streams.story;

/** Mixes numbers so that each bit depends on all of theirs (MurmurHash3's finalizer). */
final class Mix {

  private Mix() {}

  static long of(long sum, int next) {
    long mixed = sum * 31 + next + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
