package dev.tidings.lab.train;

import dev.tidings.lab.train.MarkedText.Mark;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Token;
import dev.tidings.tagging.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What our annotators call a name, for names that they met often: a teacher that calls it otherwise
 * is corrected.
 */
final class Conventions {
  private static final int GROUP = 3;
  private static final int ORGANISATION = 1;
  private static final int FEWEST = 4;
  private static final double CLEAR = 0.94;
  private static final int LONGEST = 4;
  private static final int UNMARKED = 4;

  /** Members of parties are groups of people, as in CoNLL-2003; the party is an organisation. */
  private static final Set<String> MEMBERS =
      Set.of(
          "Democrat",
          "Democrats",
          "Democratic",
          "Dem",
          "Dems",
          "Republican",
          "Republicans",
          "DEMOCRATS",
          "DEMOCRATIC",
          "REPUBLICAN",
          "REPUBLICANS",
          "Tory",
          "Tories",
          "Libertarian",
          "Libertarians");

  private final Map<String, int[]> seen = new HashMap<>();

  /** Learns from texts that we annotated ourselves. */
  Conventions(List<MarkedText> own) {
    for (MarkedText text : own) {
      note(text.body(), text.names().stream().filter(mark -> !mark.inTitle()).toList());
    }
  }

  /** The text with members of parties marked as groups. */
  static MarkedText members(MarkedText text) {
    List<Mark> names = new ArrayList<>();
    for (Mark mark : text.names()) {
      boolean member = mark.type() == ORGANISATION && MEMBERS.contains(surface(text, mark));
      names.add(member ? retyped(mark, GROUP) : mark);
    }
    return new MarkedText(text.id(), text.title(), text.body(), names, text.groups(), text.times());
  }

  private void note(String text, List<Mark> marks) {
    int[] marked = new int[text.length() + 1];
    for (Mark mark : marks) {
      seen.computeIfAbsent(text.substring(mark.begin(), mark.end()), any -> new int[5])[
          mark.type()]++;
      for (int i = mark.begin(); i < mark.end(); i++) {
        marked[i] = 1;
      }
    }
    Passage passage = Tokenizer.read(text);
    for (int i = 0; i < passage.size(); i++) {
      Token first = passage.token(i);
      for (int k = i; k < Math.min(passage.size(), i + LONGEST); k++) {
        if (marked[passage.token(k).begin()] != 0) {
          break;
        }
        if (first.letterCase().capitalised()) {
          String words = text.substring(first.begin(), passage.token(k).end());
          seen.computeIfAbsent(words, any -> new int[5])[UNMARKED]++;
        }
      }
    }
  }

  /** The teacher's marks, put right where our annotators are clear. */
  MarkedText correct(MarkedText text) {
    List<Mark> names = new ArrayList<>();
    for (Mark mark : text.names()) {
      int[] counts = seen.get(surface(text, mark));
      int sum = counts == null ? 0 : IntStream.of(counts).sum();
      if (counts == null || sum < FEWEST) {
        names.add(mark);
        continue;
      }
      int most = 0;
      for (int i = 1; i <= UNMARKED; i++) {
        most = counts[i] > counts[most] ? i : most;
      }
      if (counts[most] < CLEAR * sum || most == mark.type()) {
        names.add(mark);
      } else if (most != UNMARKED) {
        names.add(retyped(mark, most));
      }
    }
    return new MarkedText(text.id(), text.title(), text.body(), names, text.groups(), text.times());
  }

  private static String surface(MarkedText text, Mark mark) {
    return (mark.inTitle() ? text.title() : text.body()).substring(mark.begin(), mark.end());
  }

  private static Mark retyped(Mark mark, int type) {
    return new Mark(mark.inTitle(), mark.begin(), mark.end(), type);
  }
}
