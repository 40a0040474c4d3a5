package dev.tidings.ingest.sourcelist;

import dev.tidings.ingest.Problem;
import java.util.List;

/**
 * A list of sources, read.
 *
 * @param sources in the list's order; those with a problem are left out
 * @param problems everything that is wrong, in the order of the lines
 */
public record SourceListReading(List<ListedSource> sources, List<Problem> problems) {
  public SourceListReading {
    sources = List.copyOf(sources);
    problems = List.copyOf(problems);
  }
}
