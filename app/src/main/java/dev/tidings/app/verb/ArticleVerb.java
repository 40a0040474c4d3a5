package dev.tidings.app.verb;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.app.print.JsonLines;
import dev.tidings.app.print.RecordJson;
import dev.tidings.app.print.Results;
import dev.tidings.app.print.Table;
import dev.tidings.app.session.Session;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.ingest.identity.ArticleIdentity;
import dev.tidings.schema.Article;
import dev.tidings.schema.Topics;
import dev.tidings.streams.view.ArticleHistory;
import dev.tidings.streams.view.ArticleHistory.RevisionEnding;
import dev.tidings.streams.view.Backlog;
import dev.tidings.streams.view.TopicReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tidings article}. */
@Command(
    name = "article",
    description = "Prints one article, its tags and story, and where each of its revisions ended.")
public final class ArticleVerb extends Verb {

  @Parameters(paramLabel = "ID", description = "The article's id.")
  private String id = "";

  @Mixin private LaneOption lane = new LaneOption();

  @Option(names = "--json", description = "Print JSON Lines.")
  private boolean json;

  @Override
  protected int run(Settings settings, StopSignal stop) {
    try (Session session = Session.open(settings, stages(), notes()::say)) {
      session.requirePrepared();
      Topics topics = lane.topics(session);
      try (TopicReader reader = new TopicReader(session.connection());
          Backlog backlog = new Backlog(session.connection(), topics)) {
        return print(history(topics, reader, backlog));
      }
    }
  }

  private ArticleHistory history(Topics topics, TopicReader reader, Backlog backlog) {
    ArticleHistory asGiven = ArticleHistory.of(id, reader, topics, backlog);
    String canonical = ArticleIdentity.normalise(id);
    return asGiven.revisions().isEmpty() && !canonical.equals(id)
        ? ArticleHistory.of(canonical, reader, topics, backlog)
        : asGiven;
  }

  private int print(ArticleHistory history) {
    if (history.revisions().isEmpty()) {
      notes()
          .warn(
              "no article has the id '%s'; to list all: tidings tail articles --from beginning --to-end"
                  .formatted(id));
      return FAILED;
    }
    if (json) {
      printJson(history);
    } else {
      printText(history);
    }
    return DONE;
  }

  private void printText(ArticleHistory history) {
    Results results = new Results(out(), false);
    history
        .current()
        .ifPresent(
            enriched -> {
              results.article(enriched, history.storyId().orElse(null));
              out().println(enriched.getArticle().getBody());
              out().println();
            });
    Table table = new Table("PARTITION", "OFFSET", "WRITTEN", "ENDED", "TITLE");
    for (RevisionEnding revision : history.revisions()) {
      Article article = revision.article();
      table.row(
          revision.revision().getPartition(),
          revision.revision().getOffset(),
          revision.writtenAt(),
          EndingText.of(revision.ending()),
          article == null ? "" : article.getTitle());
    }
    results.print(table);
  }

  private void printJson(ArticleHistory history) {
    JsonLines lines = new JsonLines(out());
    history
        .current()
        .ifPresent(
            enriched -> {
              ObjectNode line = JsonNodeFactory.instance.objectNode().put("type", "article");
              line.setAll(RecordJson.of(enriched));
              history.storyId().ifPresent(storyId -> line.put("storyId", storyId));
              lines.write(line);
            });
    for (RevisionEnding revision : history.revisions()) {
      lines.write(
          JsonNodeFactory.instance
              .objectNode()
              .put("type", "revision")
              .put("id", history.id())
              .put("partition", revision.revision().getPartition())
              .put("offset", revision.revision().getOffset())
              .put("writtenAt", revision.writtenAt().toString())
              .put("ended", EndingText.of(revision.ending())));
    }
  }
}
