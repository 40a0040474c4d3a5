package dev.tidings.lab.train;

import dev.tidings.lab.train.MarkedText.Mark;
import java.util.ArrayList;
import java.util.List;

/** A text being written anew, character by character or name by name, that keeps track of marks. */
final class Rewriting {
  private final String text;
  private final StringBuilder written = new StringBuilder();
  private final int[] begins;
  private final int[] ends;

  Rewriting(String text) {
    this.text = text;
    this.begins = new int[text.length()];
    this.ends = new int[text.length()];
  }

  /** Writes this in place of the characters from {@code begin} to {@code end}. */
  void put(int begin, int end, CharSequence replacement) {
    int from = written.length();
    written.append(replacement);
    for (int i = begin; i < end; i++) {
      begins[i] = from;
      ends[i] = written.length();
    }
  }

  /** Writes the character as it is. */
  void keep(int index) {
    begins[index] = written.length();
    written.append(text.charAt(index));
    ends[index] = written.length();
  }

  /** Writes a space unless one stands there already. */
  void part() {
    if (!written.isEmpty() && !Character.isWhitespace(written.charAt(written.length() - 1))) {
      written.append(' ');
    }
  }

  String text() {
    return written.toString();
  }

  /** The marks on the old text's title or body as marks on the new text. */
  List<Mark> moved(List<Mark> marks, boolean inTitle) {
    List<Mark> moved = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark.inTitle() == inTitle) {
        moved.add(new Mark(inTitle, begins[mark.begin()], ends[mark.end() - 1], mark.type()));
      }
    }
    return moved;
  }
}
