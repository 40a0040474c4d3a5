package dev.tidings.app.print;

import dev.tidings.streams.lane.ArticleChange;
import dev.tidings.streams.lane.ArticleChange.Kind;
import dev.tidings.streams.lane.LaneDiff;
import dev.tidings.streams.lane.LaneDiff.ActorMove;
import dev.tidings.streams.lane.LaneDiff.Example;
import dev.tidings.streams.lane.LaneDiff.Move;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** How two lanes differ, in short, for people. */
public final class DiffText {

  private static final int ROWS = 10;

  private final PrintWriter out;

  public DiffText(PrintWriter out) {
    this.out = out;
  }

  /** Prints it. */
  public void print(LaneDiff diff) {
    out.printf("%s → %s%n", diff.before().lane(), diff.after().lane());
    out.printf(
        "articles  %d tagged, %d rejected → %d tagged, %d rejected%n",
        diff.before().tagged(),
        diff.before().rejected(),
        diff.after().tagged(),
        diff.after().rejected());
    out.println(headline(diff));
    moves("ENTITY", diff.entities());
    moves("TOPIC", diff.topics());
    actors(diff);
    diff.examples().forEach(this::example);
    out.flush();
  }

  /** How many articles differ, and how, in one line. */
  static String headline(LaneDiff diff) {
    if (diff.isEmpty()) {
      return "0 differences";
    }
    List<String> parts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      long count = diff.count(kind);
      if (count > 0) {
        parts.add(count + " " + words(kind, diff));
      }
    }
    return "%d articles differ%s; the counts of %d actors differ"
        .formatted(
            diff.changes().size(),
            parts.isEmpty() ? "" : ": " + String.join(", ", parts),
            diff.actors().size());
  }

  /** What kind of difference it is, after a number of articles. */
  static String words(Kind kind, LaneDiff diff) {
    return switch (kind) {
      case TAGS -> "in their tags";
      case NOW_REJECTED -> "rejected in " + diff.after().lane();
      case NOW_TAGGED -> "rejected in " + diff.before().lane();
      case REASON -> "rejected for another reason";
      case TEXT -> "of another revision";
      case ONLY_BEFORE -> "only in " + diff.before().lane();
      case ONLY_AFTER -> "only in " + diff.after().lane();
    };
  }

  private void moves(String what, List<Move> moves) {
    if (moves.isEmpty()) {
      return;
    }
    Table table = new Table(what, "GAINED", "LOST", "ID");
    moves.stream()
        .limit(ROWS)
        .forEach(move -> table.row(move.label(), move.gained(), move.lost(), move.id()));
    print(table, moves.size());
  }

  private void actors(LaneDiff diff) {
    List<ActorMove> actors = diff.actors();
    if (actors.isEmpty()) {
      return;
    }
    String before = " " + diff.before().lane();
    String after = diff.after().lane().toString();
    Table table =
        new Table("ACTOR", "ARTICLES" + before, after, "MOVED", "MENTIONS" + before, after, "ID");
    actors.stream()
        .limit(ROWS)
        .forEach(
            actor ->
                table.row(
                    actor.label(),
                    actor.before().articles(),
                    actor.after().articles(),
                    signed(actor.after().articles() - actor.before().articles()),
                    actor.before().mentions(),
                    actor.after().mentions(),
                    actor.id()));
    print(table, actors.size());
  }

  /** A difference with its sign. */
  static String signed(long difference) {
    return difference > 0 ? "+" + difference : String.valueOf(difference);
  }

  private void print(Table table, int all) {
    out.println();
    table.lines().forEach(out::println);
    if (all > ROWS) {
      out.printf("… and %d more; --json and --html have all%n", all - ROWS);
    }
  }

  private void example(Example example) {
    ArticleChange change = example.change();
    out.println();
    if (Snippet.isPossible(example)) {
      out.println(Snippet.any(example).getArticle().getTitle());
      out.println("    " + change.id());
      out.println("    title: " + Snippet.title(example).asText());
      Snippet.body(example).forEach(snippet -> out.println("    " + snippet.asText()));
    } else {
      out.println(change.id());
    }
    lines(example).forEach(line -> out.println("    " + line));
  }

  /** What came and went, each in one line. */
  static List<String> lines(Example example) {
    ArticleChange change = example.change();
    List<String> lines = new ArrayList<>();
    add(lines, "gained", Names.of(change.entitiesGained(), example));
    add(lines, "lost", Names.of(change.entitiesLost(), example));
    add(lines, "topics gained", Names.of(change.topicsGained(), example));
    add(lines, "topics lost", Names.of(change.topicsLost(), example));
    example.rejectedBefore().ifPresent(reason -> lines.add("was rejected: " + reason));
    example.rejectedAfter().ifPresent(reason -> lines.add("is rejected: " + reason));
    return lines;
  }

  private static void add(List<String> lines, String what, List<String> names) {
    if (!names.isEmpty()) {
      lines.add(what + ": " + String.join(", ", names));
    }
  }
}
