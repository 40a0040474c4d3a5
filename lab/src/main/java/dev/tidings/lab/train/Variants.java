package dev.tidings.lab.train;

import dev.tidings.lab.train.MarkedText.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Other ways to write the same text, for a model that must read them all. */
final class Variants {
  private static final Set<String> ABBREVIATED =
      Set.of(
          "Mr", "Mrs", "Ms", "Dr", "Gen", "Sen", "Rep", "Gov", "St", "Lt", "Col", "Sgt", "Jr", "Sr",
          "Inc", "Corp", "Co", "Ltd", "No", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec");
  private static final Set<String> CLOSING =
      Set.of(
          ",", ".", ";", ":", "!", "?", "%", ")", "]", "''", "'s", "'", "n't", "'re", "'ve", "'ll",
          "'d", "'m");
  private static final Set<String> OPENING = Set.of("(", "[", "$", "``", "#");

  private Variants() {}

  /** A function on one passage of a text. */
  @FunctionalInterface
  interface Way {
    Rewriting apply(String text, List<Mark> marks);
  }

  static MarkedText both(MarkedText text, Way title, Way body) {
    List<Mark> names = new ArrayList<>();
    Rewriting newTitle = title.apply(text.title(), of(text, true));
    Rewriting newBody = body.apply(text.body(), of(text, false));
    names.addAll(newTitle.moved(text.names(), true));
    names.addAll(newBody.moved(text.names(), false));
    return new MarkedText(
        text.id(), newTitle.text(), newBody.text(), names, text.groups(), text.times());
  }

  private static List<Mark> of(MarkedText text, boolean inTitle) {
    return text.names().stream().filter(mark -> mark.inTitle() == inTitle).toList();
  }

  static Rewriting same(String text, List<Mark> marks) {
    var rewriting = new Rewriting(text);
    for (int i = 0; i < text.length(); i++) {
      rewriting.keep(i);
    }
    return rewriting;
  }

  /** In Penn Treebank form: punctuation parted by spaces. */
  static Rewriting spaced(String text, List<Mark> marks) {
    var rewriting = new Rewriting(text);
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inNumber =
          i > 0
              && i + 1 < text.length()
              && Character.isDigit(text.charAt(i - 1))
              && Character.isDigit(text.charAt(i + 1));
      switch (c) {
        case '(', '[' -> parted(rewriting, i, "-LRB-");
        case ')', ']' -> parted(rewriting, i, "-RRB-");
        case '“' -> parted(rewriting, i, "``");
        case '”' -> parted(rewriting, i, "''");
        case '"' -> {
          parted(rewriting, i, open ? "''" : "``");
          open = !open;
        }
        case ';', '!', '?', '$', '…', '—' -> parted(rewriting, i, String.valueOf(c));
        case ',', ':' -> {
          if (inNumber) {
            rewriting.keep(i);
          } else {
            parted(rewriting, i, String.valueOf(c));
          }
        }
        case '\'', '’' -> {
          boolean parts = startsContraction(text, i);
          if (parts) {
            rewriting.part();
          }
          rewriting.put(i, i + 1, "'");
        }
        case '.' -> {
          if (endsSentence(text, i, marks)) {
            parted(rewriting, i, ".");
          } else {
            rewriting.keep(i);
          }
        }
        case ' ' -> {
          rewriting.put(i, i + 1, "");
          rewriting.part();
        }
        default -> rewriting.keep(i);
      }
    }
    return rewriting;
  }

  private static void parted(Rewriting rewriting, int index, String sign) {
    rewriting.part();
    rewriting.put(index, index + 1, sign);
    rewriting.part();
  }

  private static boolean startsContraction(String text, int index) {
    return index > 0
        && Character.isLetterOrDigit(text.charAt(index - 1))
        && (text.startsWith("s", index + 1)
            || text.startsWith("re", index + 1)
            || text.startsWith("ve", index + 1)
            || text.startsWith("ll", index + 1)
            || text.startsWith("d", index + 1))
        && (index + 4 > text.length()
            || text.substring(index + 2, index + 4).chars().anyMatch(Character::isWhitespace)
            || !Character.isLetter(text.charAt(index + 2)));
  }

  private static boolean endsSentence(String text, int index, List<Mark> marks) {
    for (Mark mark : marks) {
      if (mark.begin() <= index && index < mark.end()) {
        return false;
      }
    }
    int next = index + 1;
    if (next < text.length()
        && !Character.isWhitespace(text.charAt(next))
        && text.charAt(next) != '"'
        && text.charAt(next) != '”') {
      return false;
    }
    int first = index;
    while (first > 0 && Character.isLetter(text.charAt(first - 1))) {
      first--;
    }
    return index - first != 1 && !ABBREVIATED.contains(text.substring(first, index));
  }

  /** From Penn Treebank form to running text. */
  static Rewriting joined(String text, List<Mark> marks) {
    var rewriting = new Rewriting(text);
    boolean open = false;
    boolean afterOpening = true;
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      String word = text.substring(i, end);
      boolean quote = word.equals("\"");
      boolean closing = CLOSING.contains(word) || (quote && open);
      if (i > 0 && !closing && !afterOpening) {
        rewriting.part();
      }
      if (word.equals("``") || word.equals("''")) {
        rewriting.put(i, end, "\"");
      } else {
        for (int k = i; k < end; k++) {
          rewriting.keep(k);
        }
      }
      afterOpening = OPENING.contains(word) || (quote && !open);
      open = quote != open;
      if (end < text.length()) {
        if (text.charAt(end) == '\n') {
          rewriting.keep(end);
          afterOpening = true;
          open = false;
        } else {
          rewriting.put(end, end + 1, "");
        }
      }
      i = end + 1;
    }
    return rewriting;
  }

  static Rewriting capitals(String text, List<Mark> marks) {
    var rewriting = new Rewriting(text);
    for (int i = 0; i < text.length(); i++) {
      String upper = text.substring(i, i + 1).toUpperCase(Locale.ROOT);
      rewriting.put(i, i + 1, upper);
    }
    return rewriting;
  }

  /** As In A Headline. */
  static Rewriting titleCase(String text, List<Mark> marks) {
    var rewriting = new Rewriting(text);
    for (int i = 0; i < text.length(); i++) {
      boolean starts = i == 0 || Character.isWhitespace(text.charAt(i - 1));
      if (starts) {
        rewriting.put(i, i + 1, text.substring(i, i + 1).toUpperCase(Locale.ROOT));
      } else {
        rewriting.keep(i);
      }
    }
    return rewriting;
  }

  /** Some lines in capitals or with capitals. */
  static Rewriting someLines(String text, java.util.Random random, double capitals, double titles) {
    var rewriting = new Rewriting(text);
    double which = random.nextDouble();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        which = random.nextDouble();
      }
      boolean starts = i == 0 || Character.isWhitespace(text.charAt(i - 1));
      if (which < capitals || (which < capitals + titles && starts)) {
        rewriting.put(i, i + 1, text.substring(i, i + 1).toUpperCase(Locale.ROOT));
      } else {
        rewriting.keep(i);
      }
    }
    return rewriting;
  }
}
