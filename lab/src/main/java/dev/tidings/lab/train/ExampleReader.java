package dev.tidings.lab.train;

import dev.tidings.lab.train.MarkedText.Mark;
import dev.tidings.tagging.names.ClueReader;
import dev.tidings.tagging.names.Label;
import dev.tidings.tagging.names.Scene;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Token;
import dev.tidings.tagging.text.Tokenizer;
import java.util.Arrays;
import java.util.List;

/** Turns marked texts into examples. */
final class ExampleReader {
  private static final byte UNKNOWN = -1;
  private final ClueReader clues;

  ExampleReader(ClueReader clues) {
    this.clues = clues;
  }

  /** Adds the text's rows, apart from those whose labels are not known. */
  void read(MarkedText text, List<Example> examples) {
    Passage title = Tokenizer.read(text.title());
    Passage body = Tokenizer.read(text.body());
    Scene scene = clues.scene(title, body);
    byte[] labels = new byte[scene.size()];
    for (Mark mark : text.names()) {
      label(mark, mark.inTitle() ? title : body, mark.inTitle() ? 0 : title.size(), labels);
    }
    int first = 0;
    while (first < scene.size()) {
      int end = scene.isOpen(first) ? scene.endOfRow(first) : first + 1;
      if (scene.isOpen(first)) {
        byte[] row = Arrays.copyOfRange(labels, first, end);
        if (isLawful(row)) {
          int[][][] found = new int[row.length][][];
          for (int i = 0; i < row.length; i++) {
            found[i] = clues.clues(scene, first + i);
          }
          examples.add(new Example(found, row, text.groups(), text.times()));
        }
      }
      first = end;
    }
  }

  private static boolean isLawful(byte[] row) {
    int before = Label.OUTSIDE;
    for (byte label : row) {
      if (label == UNKNOWN || !Label.follows(before, label)) {
        return false;
      }
      before = label;
    }
    return !Label.goesOn(before);
  }

  static void label(Mark mark, Passage passage, int offset, byte[] labels) {
    int first = firstAt(passage.tokens(), mark.begin());
    int end = first;
    while (end < passage.size() && passage.token(end).begin() < mark.end()) {
      end++;
    }
    boolean fits =
        mark.type() != Mark.OTHER
            && first < end
            && passage.token(first).begin() == mark.begin()
            && endsAt(passage.text(), passage.token(end - 1).end(), mark.end());
    for (int i = first; i < end; i++) {
      labels[offset + i] =
          fits ? (byte) Label.of(Label.TYPES.get(mark.type()), i, first, end) : UNKNOWN;
    }
  }

  private static boolean endsAt(String text, int tokenEnd, int markEnd) {
    return tokenEnd == markEnd
        || (Math.abs(tokenEnd - markEnd) == 1 && text.charAt(Math.min(tokenEnd, markEnd)) == '.');
  }

  private static int firstAt(List<Token> tokens, int begin) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() <= begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
