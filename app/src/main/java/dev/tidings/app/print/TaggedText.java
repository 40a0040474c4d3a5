package dev.tidings.app.print;

import dev.tidings.app.print.Highlights.Piece;
import dev.tidings.app.tag.TaggedArticle;
import dev.tidings.ingest.text.PlainText;
import dev.tidings.schema.Article;
import dev.tidings.tagging.Entity;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.Mention;
import dev.tidings.tagging.Mention.Field;
import dev.tidings.tagging.Outcome.Tagged;
import dev.tidings.tagging.Reason;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Articles with their tags for people: what is named is coloured by its type on a terminal, and in
 * brackets elsewhere.
 */
public final class TaggedText implements TaggedPrinter {
  private final PrintWriter out;
  private final Ansi ansi;

  /**
   * Prints to {@code out}.
   *
   * @param ansi whether it shows colours
   */
  public TaggedText(PrintWriter out, Ansi ansi) {
    this.out = out;
    this.ansi = ansi;
  }

  @Override
  public void print(TaggedArticle article) {
    if (article.outcome() instanceof Tagged tagged) {
      print(article.article(), tagged);
      explain(article.reasons());
    }
  }

  private void explain(List<Reason> reasons) {
    if (reasons.isEmpty()) {
      return;
    }
    Table table = new Table("MENTION", "AT", "MEANS", "FOUND BY", "READ BY", "BEFORE");
    for (Reason reason : reasons) {
      Mention mention = reason.mention();
      table.row(
          PlainText.line(mention.text()),
          mention.field() + " " + mention.begin(),
          mention.entityId(),
          reason.found(),
          reason.read(),
          beaten(reason));
    }
    table.lines().forEach(out::println);
    out.println();
    out.flush();
  }

  private static String beaten(Reason reason) {
    return reason.choices().stream()
        .filter(choice -> !choice.id().equals(reason.mention().entityId()))
        .map(choice -> "%s %.2f (%s)".formatted(choice.label(), choice.score(), choice.why()))
        .collect(Collectors.joining("; "));
  }

  private void print(Article article, Tagged tagged) {
    out.println(styled(article.getId(), Style.faint));
    out.println(highlighted(article.getTitle(), tagged, Field.TITLE));
    out.println();
    out.println(highlighted(article.getBody(), tagged, Field.BODY));
    out.println();
    if (ansi.enabled()) {
      out.println(legend());
      out.println();
    }
    Table table = new Table("ENTITY", "TYPE", "ACTOR", "MENTIONS", "SALIENCE", "ID");
    tagged.entities().forEach(entity -> table.row(row(entity)));
    if (!table.isEmpty()) {
      table.lines().forEach(out::println);
      out.println();
    }
    tagged
        .topics()
        .forEach(topic -> out.printf("%.2f  %s  %s%n", topic.score(), topic.code(), topic.label()));
    out.printf("day %s (%s)%n%n", tagged.day(), tagged.daySource());
    out.flush();
  }

  private static Object[] row(Entity entity) {
    return new Object[] {
      entity.label(),
      entity.type(),
      entity.actorKind() == null ? "" : entity.actorKind(),
      entity.mentions(),
      "%.2f".formatted(entity.salience()),
      entity.id()
    };
  }

  private String highlighted(String text, Tagged tagged, Field field) {
    return Highlights.of(text, tagged.mentions(), field).stream()
        .map(this::shown)
        .collect(Collectors.joining());
  }

  private String shown(Piece piece) {
    Mention mention = piece.mention();
    if (mention == null) {
      return piece.text();
    }
    return ansi.enabled()
        ? styled(piece.text(), Style.bold, colour(mention.type()))
        : "[" + piece.text() + "]";
  }

  private String legend() {
    return Arrays.stream(EntityType.values())
        .map(type -> styled(type.name(), Style.bold, colour(type)))
        .collect(Collectors.joining("  "));
  }

  private String styled(String text, IStyle... styles) {
    return ansi.enabled() ? Style.on(styles) + text + Style.off(styles) : text;
  }

  private static IStyle colour(EntityType type) {
    return switch (type) {
      case PERSON -> Style.fg_yellow;
      case ORGANISATION -> Style.fg_cyan;
      case PLACE -> Style.fg_green;
      case GROUP -> Style.fg_magenta;
      case EVENT -> Style.fg_red;
    };
  }

  @Override
  public void close() {
    out.flush();
  }
}
