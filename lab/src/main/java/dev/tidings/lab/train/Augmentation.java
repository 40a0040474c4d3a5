package dev.tidings.lab.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Adds to the texts to learn from the same in other ways of writing and with other names. */
final class Augmentation {
  private static final double SWAPPED = 0.2;
  private static final double SPACED = 0.3;
  private static final double JOINED = 0.4;
  private static final double CAPITAL_TITLES = 0.12;
  private static final double HEADLINES = 0.18;
  private static final double CAPITAL_LINES = 0.03;
  private static final double HEADLINE_LINES = 0.05;

  private final NameSwap swap;
  private final Random random;

  Augmentation(NameSwap swap, long seed) {
    this.swap = swap;
    this.random = new Random(seed);
  }

  /** Our own text: as it is, once with other names, once in Penn Treebank form. */
  List<MarkedText> own(MarkedText text) {
    List<MarkedText> copies = new ArrayList<>();
    copies.add(headline(random.nextDouble() < SPACED ? spaced(text) : text));
    copies.add(lines(headline(swap.swap(text.times(1), random))));
    copies.add(lines(headline(spaced(text.times(1)))));
    return copies;
  }

  /** A running text that someone else marked. */
  MarkedText running(MarkedText text) {
    MarkedText swapped = random.nextDouble() < SWAPPED ? swap.swap(text, random) : text;
    return lines(headline(random.nextDouble() < SPACED ? spaced(swapped) : swapped));
  }

  /** A text whose words are parted by spaces. */
  MarkedText columns(MarkedText text) {
    MarkedText swapped = random.nextDouble() < SWAPPED ? swap.swap(text, random) : text;
    boolean joined = random.nextDouble() < JOINED;
    return lines(joined ? Variants.both(swapped, Variants::same, Variants::joined) : swapped);
  }

  private static MarkedText spaced(MarkedText text) {
    return Variants.both(text, Variants::spaced, Variants::spaced);
  }

  private MarkedText headline(MarkedText text) {
    double which = random.nextDouble();
    if (which < CAPITAL_TITLES) {
      return Variants.both(text, Variants::capitals, Variants::same);
    }
    boolean headline = which < CAPITAL_TITLES + HEADLINES;
    return headline ? Variants.both(text, Variants::titleCase, Variants::same) : text;
  }

  private MarkedText lines(MarkedText text) {
    return Variants.both(
        text,
        Variants::same,
        (body, marks) -> Variants.someLines(body, random, CAPITAL_LINES, HEADLINE_LINES));
  }
}
