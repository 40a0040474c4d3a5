package dev.tidings.streams.replay;

import java.util.function.Predicate;

/** Which articles may be replayed. Asked for one partition after the other. */
@FunctionalInterface
public interface Chosen {

  /** All of them. */
  Chosen ALL = partition -> id -> true;

  /** Whether an article of this partition of {@code tidings.articles} may be, by its id. */
  Predicate<String> in(int partition);
}
