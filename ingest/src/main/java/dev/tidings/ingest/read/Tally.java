package dev.tidings.ingest.read;

import dev.tidings.ingest.ArticleSink;
import dev.tidings.ingest.Problem;
import dev.tidings.ingest.Problem.Severity;
import dev.tidings.ingest.Problems;
import dev.tidings.ingest.ReadReport;
import dev.tidings.schema.Article;
import java.nio.file.AccessDeniedException;

/** Passes articles and problems on, and counts them. */
final class Tally {
  private final Problems problems;
  private final ArticleSink sink;
  private long read;
  private long rejected;
  private long warnings;
  private long skipped;

  Tally(Problems problems, ArticleSink sink) {
    this.problems = problems;
    this.sink = sink;
  }

  void article(Article article) {
    sink.accept(article);
    read++;
  }

  void rejected(String where, long line, String reason, String remedy) {
    rejected++;
    problems.report(new Problem(where, line, Severity.REJECTED, reason, remedy));
  }

  void warning(String where, long line, String reason, String remedy) {
    warnings++;
    problems.report(new Problem(where, line, Severity.WARNING, reason, remedy));
  }

  void skipped() {
    skipped++;
  }

  ReadReport report() {
    return new ReadReport(read, rejected, warnings, skipped);
  }

  static String reason(Throwable e) {
    String message = e.getMessage();
    if (e instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }
}
