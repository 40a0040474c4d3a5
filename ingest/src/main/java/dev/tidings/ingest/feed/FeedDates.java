package dev.tidings.ingest.feed;

import dev.tidings.ingest.identity.Flaw;
import dev.tidings.ingest.text.StatedDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the dates of one feed and keeps count of those that cannot be read. */
final class FeedDates {
  private static final int LONGEST_SHOWN = 40;

  private int unreadable;
  private String example = "";

  /** The first of these that is stated and can be read, by the rules of {@link StatedDate}. */
  Optional<Instant> read(List<String> stated) {
    for (String text : stated) {
      Optional<Instant> moment = StatedDate.parse(text);
      if (moment.isPresent()) {
        return moment;
      }
      if (!text.isBlank()) {
        unreadable++;
        example = example.isEmpty() ? text : example;
      }
    }
    return Optional.empty();
  }

  Optional<Instant> read(Optional<String> stated) {
    return read(stated.map(List::of).orElse(List.of()));
  }

  List<Flaw> flaws() {
    List<Flaw> flaws = new ArrayList<>();
    if (unreadable > 0) {
      String shown =
          example.length() > LONGEST_SHOWN ? example.substring(0, LONGEST_SHOWN) + "…" : example;
      flaws.add(
          new Flaw(
              unreadable + " of its dates cannot be read, the first is '" + shown + "'",
              "items are read without them"));
    }
    return flaws;
  }
}
