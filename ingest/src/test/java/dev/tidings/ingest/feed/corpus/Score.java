package dev.tidings.ingest.feed.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many of a collection's expectations are met. */
final class Score {
  private int feeds;
  private int understood;
  private int met;
  private int expected;
  private final List<String> misses = new ArrayList<>();

  void feed(boolean read, String name) {
    if (!read) {
      misses.add("not read: " + name);
    }
    feeds++;
    understood += read ? 1 : 0;
  }

  void expectation(boolean isMet, String what) {
    expected++;
    met += isMet ? 1 : 0;
    if (!isMet) {
      misses.add(what);
    }
  }

  void add(Score other) {
    feeds += other.feeds;
    understood += other.understood;
    met += other.met;
    expected += other.expected;
  }

  double share() {
    return expected == 0 ? 1 : (double) met / expected;
  }

  List<String> misses() {
    return misses;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%5d feeds, %5d read, %5d of %5d titles, links and dates as expected (%.1f %%)",
        feeds,
        understood,
        met,
        expected,
        100 * share());
  }
}
