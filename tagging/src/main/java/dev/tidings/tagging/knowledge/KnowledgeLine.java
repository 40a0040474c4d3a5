package dev.tidings.tagging.knowledge;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entity as a line of a knowledge file says it, column by column. The header of {@code
 * knowledge.tsv} explains the columns.
 *
 * @param aliases each with its marks
 * @param prominence 0 to 3; null where the line doesn't say
 * @param roles each with its dates
 */
public record KnowledgeLine(
    String id,
    String label,
    EntityType type,
    @Nullable ActorKind kind,
    @Nullable String country,
    List<String> aliases,
    String source,
    @Nullable Integer prominence,
    List<String> roles) {

  private static final String PARTS = "|";

  /**
   * Checks it as a line of a file is checked.
   *
   * @throws IllegalArgumentException with the reason, if it can't be used
   */
  public KnowledgeLine {
    id = column("id", id);
    label = column("label", label);
    country = country == null || country.isBlank() ? null : column("country", country);
    source = column("source", source);
    aliases = parts("alias", aliases);
    roles = parts("role", roles);
    KnownEntity unused =
        EntityLine.parse(text(id, label, type, kind, country, aliases, source, prominence, roles));
  }

  /**
   * Reads a line of seven to nine columns.
   *
   * @throws IllegalArgumentException with the reason, if it can't be used
   */
  public static KnowledgeLine parse(String line) {
    String[] columns = EntityLine.columns(line);
    KnownEntity entity = EntityLine.parse(line);
    String digit = columns.length > 7 ? columns[7].strip() : "";
    return new KnowledgeLine(
        entity.id(),
        entity.label(),
        entity.type(),
        entity.actorKind(),
        entity.country(),
        List.of(columns[5].split("\\|", -1)),
        entity.source(),
        digit.isEmpty() ? null : Integer.valueOf(digit),
        columns.length > 8 ? List.of(columns[8].split("\\|", -1)) : List.of());
  }

  /** The line, without its end; the last two columns only where they say something. */
  public String text() {
    return text(id, label, type, kind, country, aliases, source, prominence, roles);
  }

  /** What the tagger knows by it. */
  public KnownEntity entity() {
    return EntityLine.parse(text());
  }

  /** What it is called in texts, without marks. */
  public List<String> names() {
    return entity().aliases().stream().map(Alias::text).distinct().toList();
  }

  private static String text(
      String id,
      String label,
      EntityType type,
      @Nullable ActorKind kind,
      @Nullable String country,
      List<String> aliases,
      String source,
      @Nullable Integer prominence,
      List<String> roles) {
    List<String> columns = new ArrayList<>();
    columns.add(id);
    columns.add(label);
    columns.add(type.name());
    columns.add(kind == null ? "" : kind.name());
    columns.add(Objects.requireNonNullElse(country, ""));
    columns.add(String.join(PARTS, aliases));
    columns.add(source);
    if (prominence != null || !roles.isEmpty()) {
      columns.add(prominence == null ? "" : prominence.toString());
    }
    if (!roles.isEmpty()) {
      columns.add(String.join(PARTS, roles));
    }
    return String.join("\t", columns);
  }

  private static List<String> parts(String what, List<String> parts) {
    List<String> clean = new ArrayList<>();
    for (String part : parts) {
      if (part.contains(PARTS)) {
        throw new IllegalArgumentException(
            "%s '%s' holds |, which parts one from the next; give each by itself"
                .formatted(what, part));
      }
      if (!part.isBlank()) {
        clean.add(column(what, part));
      }
    }
    return List.copyOf(clean);
  }

  private static String column(String what, String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "the %s holds a tab or another control character; write a space"
              .formatted(what.toLowerCase(Locale.ROOT)));
    }
    return text.strip();
  }
}
