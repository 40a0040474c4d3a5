package dev.tidings.lab.train;

/**
 * A row of words to learn from.
 *
 * @param clues for each word its clues in several lists
 * @param labels for each word the right label
 * @param groups whether groups are labelled; if not, a word outside of any name may be in one
 * @param times how often to learn from it in each round
 */
record Example(int[][][] clues, byte[] labels, boolean groups, int times) {}
