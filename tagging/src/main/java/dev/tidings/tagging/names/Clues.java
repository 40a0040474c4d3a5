package dev.tidings.tagging.names;

import java.util.Arrays;

/** A growing list of clues, each a number below {@link #KINDS} that stands for what was seen. */
public final class Clues {
  private static final int BITS = 26;

  /** Clues are numbered by hash; two may share a number, which costs next to nothing. */
  public static final int KINDS = 1 << BITS;

  private static final int FIRST_SIZE = 128;
  private int[] numbers = new int[FIRST_SIZE];
  private int[] room = new int[FIRST_SIZE];
  private int size;

  /** Adds the clue that the template's value is this. */
  void add(int template, int value) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = Hash.mix(template, value) >>> (Integer.SIZE - BITS);
  }

  void add(int template, int value, int other) {
    add(template, Hash.mix(value, other));
  }

  void add(int template, int value, int other, int third) {
    add(template, Hash.mix(Hash.mix(value, other), third));
  }

  public void clear() {
    size = 0;
  }

  public int size() {
    return size;
  }

  public int get(int index) {
    return numbers[index];
  }

  /** Room for a number for each clue. */
  int[] room() {
    if (room.length < size) {
      room = new int[numbers.length];
    }
    return room;
  }

  public int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
