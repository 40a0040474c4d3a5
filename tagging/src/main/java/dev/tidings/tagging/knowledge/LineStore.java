package dev.tidings.tagging.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The entities of a knowledge file, each read when it is first asked for: of a hundred thousand, a
 * document names a dozen. The lines must be sorted by id.
 */
final class LineStore {

  private static final int ALIAS_COLUMN = 5;

  private final byte[] content;
  private int[] begins = new int[1 << 12];
  private int size;

  /** Several threads may read the same line at once; all get equal entities. */
  private final @Nullable KnownEntity[] entities;

  /** Keeps the array; nobody may change it any more. */
  LineStore(byte[] content) {
    this.content = content;
    int line = 0;
    while (line < content.length) {
      int end = end(line, content.length, '\n');
      if (content[line] != '#' && end > line) {
        add(line);
      }
      line = end + 1;
    }
    entities = new KnownEntity[size];
  }

  private void add(int line) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, 2 * size);
    }
    begins[size++] = line;
  }

  /** How many entities there are; they have the numbers from 0. */
  int size() {
    return size;
  }

  KnownEntity get(int number) {
    KnownEntity entity = entities[number];
    if (entity == null) {
      int begin = begins[number];
      entity = EntityLine.parse(text(begin, end(begin, content.length, '\n')));
      entities[number] = entity;
    }
    return entity;
  }

  /** The number of the entity with that id, or -1. */
  int find(String id) {
    byte[] wanted = id.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int begin = begins[middle];
      int end = end(begin, content.length, '\t');
      int order = Arrays.compareUnsigned(content, begin, end, wanted, 0, wanted.length);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order > 0 ? middle - 1 : high;
    }
    return -1;
  }

  /** Tells of every name of every entity. */
  void forEachName(NameVisitor visitor) {
    var words = new WordReader(content);
    for (int number = 0; number < size; number++) {
      int label = end(begins[number], content.length, '\t') + 1;
      int labelEnd = end(label, content.length, '\t');
      int aliases = labelEnd;
      for (int column = 2; column <= ALIAS_COLUMN; column++) {
        aliases = end(column == 2 ? labelEnd : aliases, content.length, '\t') + 1;
      }
      int aliasesEnd = end(aliases, content.length, '\t');
      int place = 0;
      if (content[labelEnd - 1] != ')' && !stands(label, labelEnd, aliases, aliasesEnd)) {
        words.read(label, labelEnd, visitor);
        visitor.end(number, place++);
      }
      for (int alias = aliases; alias < aliasesEnd; ) {
        int end = end(alias, aliasesEnd, '|');
        words.read(afterMarks(alias, end), end, visitor);
        visitor.end(number, place++);
        alias = end + 1;
      }
    }
  }

  /** Whether the label is one of the aliases. */
  private boolean stands(int label, int labelEnd, int aliases, int aliasesEnd) {
    for (int alias = aliases; alias < aliasesEnd; ) {
      int end = end(alias, aliasesEnd, '|');
      if (Arrays.equals(content, label, labelEnd, content, afterMarks(alias, end), end)) {
        return true;
      }
      alias = end + 1;
    }
    return false;
  }

  private int afterMarks(int begin, int end) {
    int colon = end(begin, end, ':');
    return colon == end ? begin : colon + 1;
  }

  /** Where the sign stands, from there on; {@code limit} if it doesn't. */
  private int end(int from, int limit, char sign) {
    int at = from;
    while (at < limit && content[at] != sign) {
      at++;
    }
    return at;
  }

  private String text(int begin, int end) {
    return new String(content, begin, end - begin, StandardCharsets.UTF_8);
  }
}
