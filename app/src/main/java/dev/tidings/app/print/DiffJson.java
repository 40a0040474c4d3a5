package dev.tidings.app.print;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.streams.lane.ArticleChange;
import dev.tidings.streams.lane.ArticleChange.Kind;
import dev.tidings.streams.lane.LaneDiff;
import dev.tidings.streams.lane.LaneDiff.ActorMove;
import dev.tidings.streams.lane.LaneDiff.Counts;
import dev.tidings.streams.lane.LaneDiff.Example;
import dev.tidings.streams.lane.LaneDiff.Move;
import dev.tidings.streams.lane.LaneDiff.Side;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;

/**
 * How two lanes differ, all of it, as JSON Lines: a summary, the entities, topics and actors that
 * moved, every article that differs, and the examples.
 */
public final class DiffJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonLines lines;

  public DiffJson(PrintWriter out) {
    lines = new JsonLines(out);
  }

  /**
   * Prints it.
   *
   * @param warnings what to bear in mind when reading it
   */
  public void print(LaneDiff diff, Collection<String> warnings) {
    lines.write(summary(diff, warnings));
    diff.entities().forEach(move -> lines.write(move("entity", move)));
    diff.topics().forEach(move -> lines.write(move("topic", move)));
    diff.actors().forEach(actor -> lines.write(actor(actor)));
    diff.changes().forEach(change -> lines.write(article("article", change)));
    diff.examples().forEach(example -> lines.write(example(example)));
  }

  private static ObjectNode summary(LaneDiff diff, Collection<String> warnings) {
    ObjectNode line = JSON.objectNode().put("type", "summary");
    line.set("before", side(diff.before()));
    line.set("after", side(diff.after()));
    line.put("differences", diff.changes().size());
    ObjectNode kinds = line.putObject("kinds");
    for (Kind kind : Kind.values()) {
      kinds.put(word(kind), diff.count(kind));
    }
    line.put("actors", diff.actors().size());
    warnings.forEach(line.putArray("warnings")::add);
    return line;
  }

  private static ObjectNode side(Side side) {
    return JSON.objectNode()
        .put("lane", side.lane().toString())
        .put("tagged", side.tagged())
        .put("rejected", side.rejected());
  }

  private static ObjectNode move(String type, Move move) {
    return JSON.objectNode()
        .put("type", type)
        .put("id", move.id())
        .put("label", move.label())
        .put("gained", move.gained())
        .put("lost", move.lost());
  }

  private static ObjectNode actor(ActorMove actor) {
    ObjectNode line =
        JSON.objectNode()
            .put("type", "actor")
            .put("id", actor.id())
            .put("label", actor.label())
            .put("kind", actor.kind().name())
            .put("articlesMoved", actor.articlesMoved())
            .put("mentionsMoved", actor.mentionsMoved());
    line.set("before", counts(actor.before()));
    line.set("after", counts(actor.after()));
    var days = line.putArray("days");
    actor
        .days()
        .forEach(
            day -> {
              ObjectNode moved = days.addObject().put("day", day.day().toString());
              moved.set("before", counts(day.before()));
              moved.set("after", counts(day.after()));
            });
    return line;
  }

  private static ObjectNode counts(Counts counts) {
    return JSON.objectNode()
        .put("articles", counts.articles())
        .put("stories", counts.stories())
        .put("mentions", counts.mentions())
        .put("sources", counts.sources());
  }

  private static ObjectNode article(String type, ArticleChange change) {
    ObjectNode line =
        JSON.objectNode()
            .put("type", type)
            .put("id", change.id())
            .put("change", word(change.kind()));
    change.entitiesGained().forEach(line.putArray("entitiesGained")::add);
    change.entitiesLost().forEach(line.putArray("entitiesLost")::add);
    change.topicsGained().forEach(line.putArray("topicsGained")::add);
    change.topicsLost().forEach(line.putArray("topicsLost")::add);
    return line;
  }

  private static ObjectNode example(Example example) {
    ObjectNode line = article("example", example.change());
    example.rejectedBefore().ifPresent(reason -> line.put("rejectedBefore", reason));
    example.rejectedAfter().ifPresent(reason -> line.put("rejectedAfter", reason));
    if (Snippet.isPossible(example)) {
      line.put("title", Snippet.any(example).getArticle().getTitle());
      var snippets = line.putArray("snippets");
      snippets.add(Snippet.title(example).asText());
      Snippet.body(example).forEach(snippet -> snippets.add(snippet.asText()));
    }
    return line;
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
