package dev.tidings.app.print;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.schema.ActorDay;
import dev.tidings.schema.ActorKind;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.Entity;
import dev.tidings.schema.EntityType;
import dev.tidings.schema.MediaTopic;
import dev.tidings.streams.view.ActorTable.Total;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints tagged articles and actors: as text, or as JSON Lines. */
public final class Results {

  private final PrintWriter out;
  private final boolean json;

  public Results(PrintWriter out, boolean json) {
    this.out = out;
    this.json = json;
  }

  /** Prints one tagged article. */
  public void article(EnrichedArticle enriched) {
    article(enriched, null);
  }

  /**
   * Prints one tagged article.
   *
   * @param storyId the story it tells; null where that is not known or not asked for
   */
  public void article(EnrichedArticle enriched, @Nullable String storyId) {
    if (json) {
      new JsonLines(out).write(articleLine(enriched));
    } else {
      articleText(enriched, storyId);
    }
  }

  private static ObjectNode articleLine(EnrichedArticle enriched) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("type", "article");
    line.put("id", enriched.getArticle().getId());
    line.put("title", enriched.getArticle().getTitle());
    line.put("day", enriched.getDay().toString());
    line.put("source", enriched.getArticle().getSource().getId());
    var entities = line.putArray("entities");
    for (Entity entity : enriched.getEntities()) {
      entities
          .addObject()
          .put("id", entity.getId())
          .put("label", entity.getLabel())
          .put("kind", kind(entity))
          .put("mentions", entity.getMentions());
    }
    var topics = line.putArray("topics");
    for (MediaTopic topic : enriched.getTopics()) {
      topics
          .addObject()
          .put("code", topic.getCode())
          .put("label", topic.getLabel())
          .put("score", topic.getScore());
    }
    return line;
  }

  /** What kind of actor an entity is, or what it is where it is no actor. */
  private static String kind(Entity entity) {
    return entity.getActorKind().map(ActorKind::name).orElse(entity.getType().name());
  }

  private void articleText(EnrichedArticle enriched, @Nullable String storyId) {
    out.printf("%s  %s%n", enriched.getDay(), enriched.getArticle().getTitle());
    out.printf(
        "            %s, %s%n",
        enriched
            .getArticle()
            .getSource()
            .getName()
            .orElse(enriched.getArticle().getSource().getId()),
        enriched.getArticle().getId());
    labelled("story", storyId == null ? "" : storyId);
    labelled("actors", names(enriched, Results::isActor));
    labelled("places", names(enriched, entity -> !isActor(entity) && isPlace(entity)));
    labelled("others", names(enriched, entity -> !isActor(entity) && !isPlace(entity)));
    labelled(
        "topics",
        enriched.getTopics().stream()
            .map(topic -> "%s %.2f".formatted(topic.getLabel(), topic.getScore()))
            .collect(Collectors.joining(", ")));
    out.println();
    out.flush();
  }

  private static boolean isActor(Entity entity) {
    return entity.getActorKind().isPresent();
  }

  private static boolean isPlace(Entity entity) {
    return entity.getType() == EntityType.PLACE;
  }

  private static String names(EnrichedArticle enriched, Predicate<Entity> wanted) {
    return enriched.getEntities().stream()
        .filter(wanted)
        .map(entity -> entity.getLabel() + " " + entity.getMentions())
        .collect(Collectors.joining(", "));
  }

  private void labelled(String label, String text) {
    if (!text.isEmpty()) {
      out.printf("            %s: %s%n", label, text);
    }
  }

  /** Prints actors with their totals. */
  public void totals(List<Total> totals) {
    if (json) {
      totals.forEach(total -> new JsonLines(out).write(totalLine(total)));
      return;
    }
    Table table =
        new Table(
            "ACTOR", "KIND", "ARTICLES", "STORIES", "MENTIONS", "SOURCES", "FIRST", "LAST", "ID");
    totals.forEach(
        total ->
            table.row(
                total.label(),
                total.kind(),
                total.articles(),
                total.stories(),
                total.mentions(),
                total.sources(),
                total.first(),
                total.last(),
                total.id()));
    print(table);
  }

  private static ObjectNode totalLine(Total total) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "actor")
        .put("id", total.id())
        .put("label", total.label())
        .put("kind", total.kind().name())
        .put("articles", total.articles())
        .put("stories", total.stories())
        .put("mentions", total.mentions())
        .put("sources", total.sources())
        .put("first", total.first().toString())
        .put("last", total.last().toString());
  }

  /** Prints actors day by day. */
  public void days(Collection<ActorDay> days) {
    if (json) {
      days.forEach(
          day -> {
            ObjectNode line = JsonNodeFactory.instance.objectNode().put("type", "actor-day");
            line.setAll(RecordJson.of(day));
            new JsonLines(out).write(line);
          });
      return;
    }
    Table table =
        new Table("DAY", "ACTOR", "KIND", "ARTICLES", "STORIES", "MENTIONS", "SOURCES", "ID");
    days.forEach(
        day ->
            table.row(
                day.getDay(),
                day.getLabel(),
                day.getKind(),
                day.getArticles(),
                day.getStories(),
                day.getMentions(),
                day.getSources(),
                day.getActorId()));
    print(table);
  }

  /** Prints a table. */
  public void print(Table table) {
    table.lines().forEach(out::println);
    out.flush();
  }
}
