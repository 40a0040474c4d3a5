package dev.tidings.app.print;

import dev.tidings.app.print.Highlights.Piece;
import dev.tidings.app.tag.TaggedArticle;
import dev.tidings.schema.Article;
import dev.tidings.tagging.Entity;
import dev.tidings.tagging.Mention;
import dev.tidings.tagging.Mention.Field;
import dev.tidings.tagging.Outcome.Tagged;
import dev.tidings.tagging.TopicScore;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Articles with their tags as one HTML page that needs nothing else: what is named is highlighted,
 * and tells whom it means when pointed at.
 */
public final class TaggedPage implements TaggedPrinter {
  private static final String STYLE =
      """
      article { display: grid; grid-template-columns: minmax(0, 1fr) 20rem; gap: 0 2.5rem;
                border-top: 1px solid var(--line); padding: 1.5rem 0; }
      header { grid-column: 1 / -1; }
      h1 { font-size: 1.6rem; line-height: 1.25; margin: .2rem 0 1rem; }
      .text { white-space: pre-wrap; }
      .about, .id, aside { font: 13px/1.5 system-ui, sans-serif; }
      .id { color: var(--soft); overflow-wrap: anywhere; }
      td:last-child { text-align: right; font-variant-numeric: tabular-nums; }
      meter { width: 5rem; vertical-align: middle; }
      h2 { font-size: 13px; margin: 1rem 0 .3rem; }
      @media (max-width: 50rem) { article { grid-template-columns: 1fr; } }
      """;

  private final PrintWriter out;

  public TaggedPage(PrintWriter out) {
    this.out = out;
    out.print(PageStyle.head("Tagged articles", STYLE));
  }

  @Override
  public void print(TaggedArticle article) {
    if (article.outcome() instanceof Tagged tagged) {
      out.println(page(article.article(), tagged).outerHtml());
    }
  }

  private static Element page(Article article, Tagged tagged) {
    Map<String, Entity> entities =
        tagged.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    Element page = unindented().appendElement("article");
    Element header = page.appendElement("header");
    header.appendElement("div").addClass("id").text(article.getId());
    highlight(
        header.appendElement("h1"),
        Highlights.of(article.getTitle(), tagged.mentions(), Field.TITLE),
        entities);
    highlight(
        page.appendElement("div").addClass("text"),
        Highlights.of(article.getBody(), tagged.mentions(), Field.BODY),
        entities);
    Element aside = page.appendElement("aside");
    aside.appendElement("div").text(tagged.day() + " (" + word(tagged.daySource()) + ")");
    topics(aside, tagged.topics());
    entities(aside, tagged.entities());
    return page;
  }

  /** A parent whose children are written as they are: indenting would change the text's lines. */
  private static Element unindented() {
    Document parent = new Document("");
    parent.outputSettings().prettyPrint(false);
    return parent;
  }

  private static void highlight(Element into, List<Piece> pieces, Map<String, Entity> entities) {
    for (Piece piece : pieces) {
      Mention mention = piece.mention();
      Entity entity = mention == null ? null : entities.get(mention.entityId());
      if (mention == null || entity == null) {
        into.appendText(piece.text());
      } else {
        into.appendElement("mark")
            .addClass(word(mention.type()))
            .attr(
                "title",
                "%s · %s · %s, %.2f"
                    .formatted(
                        entity.label(), entity.id(), word(mention.form()), mention.confidence()))
            .text(piece.text());
      }
    }
  }

  private static void topics(Element aside, List<TopicScore> topics) {
    if (topics.isEmpty()) {
      return;
    }
    aside.appendElement("h2").text("Topics");
    Element body = aside.appendElement("table").appendElement("tbody");
    for (TopicScore topic : topics) {
      Element row = body.appendElement("tr");
      row.appendElement("td").text(topic.label()).appendElement("small").text(topic.code());
      Element score = row.appendElement("td");
      score.appendElement("meter").attr("value", String.valueOf(topic.score()));
      score.appendText(" %.2f".formatted(topic.score()));
    }
  }

  private static void entities(Element aside, List<Entity> entities) {
    if (entities.isEmpty()) {
      return;
    }
    aside.appendElement("h2").text("Entities");
    Element body = aside.appendElement("table").appendElement("tbody");
    for (Entity entity : entities) {
      Element row = body.appendElement("tr");
      Element cell = row.appendElement("td");
      cell.appendElement("mark").addClass(word(entity.type())).text(entity.label());
      String kind = entity.actorKind() == null ? word(entity.type()) : word(entity.actorKind());
      cell.appendElement("small").text(kind + " · " + entity.id());
      row.appendElement("td").text(String.valueOf(entity.mentions()));
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  public void close() {
    out.println(PageStyle.foot());
    out.flush();
  }
}
