package dev.tidings.app.print;

import dev.tidings.app.print.Snippet.Piece;
import dev.tidings.streams.lane.LaneDiff;
import dev.tidings.streams.lane.LaneDiff.ActorMove;
import dev.tidings.streams.lane.LaneDiff.Example;
import dev.tidings.streams.lane.LaneDiff.Move;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** How two lanes differ, as one HTML page that needs nothing else. */
public final class DiffPage {

  private static final String STYLE =
      """
      h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .5rem; }
      h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; }
      h3 { font-size: 1.1rem; line-height: 1.35; margin: 0 0 .2rem; }
      .lead { font-size: 1.1rem; }
      .warning { border-left: 4px solid var(--lost); padding: .2rem .8rem; margin: .8rem 0; }
      table, .facts, .id, summary { font: 14px/1.5 system-ui, sans-serif; }
      th { text-align: left; color: var(--soft); font-weight: 600; padding: .25rem .6rem .25rem 0;
           border-bottom: 2px solid var(--line); }
      td { padding-right: .6rem; }
      .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      .up { color: var(--gained); } .down { color: var(--lost); }
      .scroll { overflow-x: auto; }
      article { border-top: 1px solid var(--line); padding: 1.2rem 0; }
      .id { color: var(--soft); overflow-wrap: anywhere; margin-bottom: .5rem; }
      .snippet { white-space: pre-wrap; margin: .5rem 0; }
      mark.gained { outline: 2px solid var(--gained); }
      mark.lost { outline: 2px dashed var(--lost); text-decoration: line-through; }
      mark.other { outline: 2px solid var(--soft); }
      .legend { margin-bottom: 1.2rem; }
      .facts { margin: .4rem 0 0; padding: 0; list-style: none; }
      details { margin-top: .5rem; }
      """;
  private static final int ROWS_AT_ONCE = 25;

  private final LaneDiff diff;
  private final Element body = new Element("main");

  private DiffPage(LaneDiff diff) {
    this.diff = diff;
  }

  /**
   * Writes the page.
   *
   * @param warnings what to bear in mind when reading it
   */
  public static void write(LaneDiff diff, Collection<String> warnings, PrintWriter out) {
    String title = "%s → %s".formatted(diff.before().lane(), diff.after().lane());
    out.print(PageStyle.head(title, STYLE));
    out.println(new DiffPage(diff).page(title, warnings));
    out.println(PageStyle.foot());
    out.flush();
  }

  private String page(String title, Collection<String> warnings) {
    // Indenting would change the texts' lines.
    Document parent = new Document("");
    parent.outputSettings().prettyPrint(false);
    parent.appendChild(body);
    body.appendElement("h1").text(title);
    warnings.forEach(warning -> body.appendElement("p").addClass("warning").text(warning));
    body.appendElement("p").addClass("lead").text(DiffText.headline(diff) + ".");
    sides();
    actors();
    moves("Entities", "entity", diff.entities());
    moves("Topics", "topic", diff.topics());
    if (!diff.examples().isEmpty()) {
      body.appendElement("h2").text("Examples");
      legend();
      diff.examples().forEach(this::example);
    }
    return body.outerHtml();
  }

  private void sides() {
    Element table = table(body, "Lane", "Tagged", "Rejected");
    for (LaneDiff.Side side : List.of(diff.before(), diff.after())) {
      Element row = table.appendElement("tr");
      row.appendElement("td").text(side.lane().toString());
      number(row, side.tagged());
      number(row, side.rejected());
    }
  }

  private void actors() {
    if (diff.actors().isEmpty()) {
      return;
    }
    body.appendElement("h2").text("Actors whose counts moved");
    String before = diff.before().lane().toString();
    String after = diff.after().lane().toString();
    List<Element> tables =
        tables(
            diff.actors().size(),
            "Actor",
            "Articles, " + before,
            after,
            "moved",
            "Mentions, " + before,
            after,
            "moved");
    for (int i = 0; i < diff.actors().size(); i++) {
      actor(tables.get(i < ROWS_AT_ONCE ? 0 : 1).appendElement("tr"), diff.actors().get(i));
    }
  }

  private static void actor(Element row, ActorMove actor) {
    Element name = row.appendElement("td").text(actor.label());
    name.appendElement("small").text(word(actor.kind()) + " · " + actor.id());
    number(row, actor.before().articles());
    number(row, actor.after().articles());
    moved(row, actor.after().articles() - actor.before().articles());
    number(row, actor.before().mentions());
    number(row, actor.after().mentions());
    moved(row, actor.after().mentions() - actor.before().mentions());
  }

  private void moves(String heading, String what, List<Move> moves) {
    if (moves.isEmpty()) {
      return;
    }
    body.appendElement("h2").text(heading + " gained and lost");
    body.appendElement("p")
        .text("Articles of the same text that have the " + what + " on one side only.");
    List<Element> tables = tables(moves.size(), heading, "Gained by", "Lost by");
    for (int i = 0; i < moves.size(); i++) {
      Move move = moves.get(i);
      Element row = tables.get(i < ROWS_AT_ONCE ? 0 : 1).appendElement("tr");
      row.appendElement("td").text(move.label()).appendElement("small").text(move.id());
      moved(row, move.gained());
      moved(row, -move.lost());
    }
  }

  /** A table and, where there are many rows, a second one for the rest, shut at first. */
  private List<Element> tables(int rows, String... header) {
    Element first = table(body, header);
    if (rows <= ROWS_AT_ONCE) {
      return List.of(first);
    }
    Element rest = body.appendElement("details");
    rest.appendElement("summary").text((rows - ROWS_AT_ONCE) + " more");
    return List.of(first, table(rest, header));
  }

  private static Element table(Element into, String... header) {
    Element table = into.appendElement("div").addClass("scroll").appendElement("table");
    Element row = table.appendElement("thead").appendElement("tr");
    for (int i = 0; i < header.length; i++) {
      row.appendElement("th").text(header[i]).addClass(i == 0 ? "name" : "number");
    }
    return table.appendElement("tbody");
  }

  private static void number(Element row, long number) {
    row.appendElement("td").addClass("number").text(String.valueOf(number));
  }

  private static void moved(Element row, long by) {
    Element cell = row.appendElement("td").addClass("number").text(DiffText.signed(by));
    if (by != 0) {
      cell.addClass(by > 0 ? "up" : "down");
    }
  }

  private void legend() {
    Element legend = body.appendElement("p").addClass("facts").addClass("legend");
    legend.appendElement("mark").addClass("gained").text("named only in " + diff.after().lane());
    legend.appendText("\u2003");
    legend.appendElement("mark").addClass("lost").text("named only in " + diff.before().lane());
    legend.appendText("\u2003");
    legend.appendElement("mark").addClass("other").text("means someone else now");
  }

  private void example(Example example) {
    Element article = body.appendElement("article");
    Element heading = article.appendElement("h3");
    article.appendElement("div").addClass("id").text(example.change().id());
    if (Snippet.isPossible(example)) {
      mark(heading, Snippet.title(example));
      Snippet.body(example)
          .forEach(snippet -> mark(article.appendElement("div").addClass("snippet"), snippet));
    } else {
      heading.text("An article that can't be tagged");
    }
    Element facts = article.appendElement("ul").addClass("facts");
    facts.appendElement("li").text("differs: " + DiffText.words(example.change().kind(), diff));
    DiffText.lines(example).forEach(line -> facts.appendElement("li").text(line));
    if (Snippet.isPossible(example)) {
      Snippet.relinked(example).forEach(line -> facts.appendElement("li").text(line));
    }
  }

  private static void mark(Element into, Snippet snippet) {
    for (Piece piece : snippet.pieces()) {
      if (piece.isNamed()) {
        into.appendElement("mark")
            .addClass(String.valueOf(piece.type()).toLowerCase(Locale.ROOT))
            .addClass(change(piece))
            .attr("title", tooltip(piece))
            .text(piece.text());
      } else {
        into.appendText(piece.text());
      }
    }
  }

  private static String change(Piece piece) {
    if (!piece.isChanged()) {
      return "same";
    } else if (piece.before() == null) {
      return "gained";
    }
    return piece.after() == null ? "lost" : "other";
  }

  private static String tooltip(Piece piece) {
    return piece.isChanged()
        ? "%s → %s"
            .formatted(
                piece.before() == null ? "nothing" : piece.before(),
                piece.after() == null ? "nothing" : piece.after())
        : String.valueOf(piece.after());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
