package dev.tidings.lab.train;

import dev.tidings.lab.train.MarkedText.Mark;
import dev.tidings.tagging.names.Label;
import dev.tidings.tagging.names.NameModel;
import dev.tidings.tagging.names.NameSpan;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Marks text by two: where the teacher and a student that has seen our own labels agree, or the
 * student is sure, the mark stands; what else either marks is not learnt from.
 */
final class Agreement {
  private static final float SURE = 0.9f;
  private final NameModel student;

  Agreement(NameModel student) {
    this.student = student;
  }

  MarkedText of(MarkedText taught) {
    Passage title = Tokenizer.read(taught.title());
    Passage body = Tokenizer.read(taught.body());
    List<List<NameSpan>> found = student.find(title, body);
    List<Mark> marks = new ArrayList<>();
    agree(marks(taught, true), found.get(0), title, true, marks);
    agree(marks(taught, false), found.get(1), body, false, marks);
    return new MarkedText(
        taught.id(), taught.title(), taught.body(), apart(marks), taught.groups(), taught.times());
  }

  private static List<Mark> marks(MarkedText text, boolean inTitle) {
    return text.names().stream().filter(mark -> mark.inTitle() == inTitle).toList();
  }

  private static void agree(
      List<Mark> taught,
      List<NameSpan> found,
      Passage passage,
      boolean inTitle,
      List<Mark> agreed) {
    List<Mark> left = new ArrayList<>(taught);
    for (NameSpan name : found) {
      int begin = passage.token(name.first()).begin();
      int end = passage.token(name.end() - 1).end();
      var mark = new Mark(inTitle, begin, end, Label.TYPES.indexOf(name.type()));
      List<Mark> touched = left.stream().filter(other -> overlap(other, mark)).toList();
      left.removeAll(touched);
      boolean same = touched.size() == 1 && isSame(touched.get(0), mark);
      agreed.add(same || name.confidence() > SURE ? mark : unclear(mark));
    }
    left.forEach(mark -> agreed.add(unclear(mark)));
  }

  private static boolean overlap(Mark one, Mark other) {
    return one.begin() < other.end() && other.begin() < one.end();
  }

  /** Whether they are the same but perhaps for a full stop at the end. */
  private static boolean isSame(Mark one, Mark other) {
    return one.begin() == other.begin()
        && Math.abs(one.end() - other.end()) <= 1
        && one.type() == other.type();
  }

  private static Mark unclear(Mark mark) {
    return new Mark(mark.inTitle(), mark.begin(), mark.end(), Mark.OTHER);
  }

  /** Of marks that overlap the first, or the longest of those that begin together. */
  private static List<Mark> apart(List<Mark> marks) {
    marks.sort(
        Comparator.comparing((Mark mark) -> !mark.inTitle())
            .thenComparingInt(Mark::begin)
            .thenComparingInt(mark -> -mark.end()));
    List<Mark> apart = new ArrayList<>();
    for (Mark mark : marks) {
      Mark last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (last == null || last.inTitle() != mark.inTitle() || mark.begin() >= last.end()) {
        apart.add(mark);
      }
    }
    return apart;
  }
}
