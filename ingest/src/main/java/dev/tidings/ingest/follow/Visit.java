package dev.tidings.ingest.follow;

import dev.tidings.ingest.Problem;
import dev.tidings.ingest.Problem.Severity;
import dev.tidings.ingest.sourcelist.ListedSource;
import dev.tidings.schema.Article;
import java.util.ArrayList;
import java.util.List;

/** One visit to a source: what it brought. */
final class Visit {
  final ListedSource source;
  final SourceMemory memory;
  final List<Article> published = new ArrayList<>();
  final List<String> takenDown = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();

  /** Articles never seen before, published or not. */
  int found;

  /** Known items of which the feed says something else than before. */
  int changed;

  /** Whether a hub has told that there is something to see. */
  boolean pushed;

  int articles;
  int revisions;

  Visit(ListedSource source, SourceMemory memory) {
    this.source = source;
    this.memory = memory;
  }

  void warn(String where, String reason, String remedy) {
    problems.add(new Problem(where, 0, Severity.WARNING, reason, remedy));
  }

  void reject(String where, String reason, String remedy) {
    problems.add(new Problem(where, 0, Severity.REJECTED, reason, remedy));
  }
}
