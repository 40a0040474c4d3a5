package dev.tidings.tagging.knowledge;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a knowledge file: UTF-8, one entity a line, seven columns parted by tabs, {@code #} starts
 * a comment line. The header of {@code knowledge.tsv} explains the columns.
 */
public final class KnowledgeFile {

  private static final int COLUMNS = 7;
  private static final Pattern ID =
      Pattern.compile("Q[1-9][0-9]*|(tidings|name|[a-z][a-z0-9]*):[\\p{L}\\p{N}._-]+");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");

  private final String name;
  private final Map<String, Integer> lineOfId = new HashMap<>();

  private KnowledgeFile(String name) {
    this.name = name;
  }

  /**
   * The file's entities, in its order.
   *
   * @param name how messages call the file
   * @throws KnowledgeException for the first line that can't be used
   */
  public static List<KnownEntity> parse(String name, String content) {
    return new KnowledgeFile(name).entities(content);
  }

  private List<KnownEntity> entities(String content) {
    List<KnownEntity> entities = new ArrayList<>();
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      String bare = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (!bare.isBlank() && !bare.startsWith("#")) {
        entities.add(entity(bare, number));
      }
    }
    return entities;
  }

  private KnownEntity entity(String line, int number) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new KnowledgeException(
          name, number, "has " + columns.length + " columns parted by tabs, not " + COLUMNS);
    }
    try {
      return entity(columns, number);
    } catch (IllegalArgumentException e) {
      throw new KnowledgeException(name, number, String.valueOf(e.getMessage()));
    }
  }

  private KnownEntity entity(String[] columns, int number) {
    String id = columns[0].strip();
    check(ID.matcher(id).matches(), "'" + id + "' is no id; write Q42 or tidings:some-name");
    Integer earlier = lineOfId.put(id, number);
    check(earlier == null, "id " + id + " stands in line " + earlier + " already");
    String label = columns[1].strip();
    check(!label.isEmpty(), "the label is missing");
    EntityType type = constant(EntityType.class, columns[2].strip());
    ActorKind kind = columns[3].isBlank() ? null : constant(ActorKind.class, columns[3].strip());
    String country = columns[4].isBlank() ? null : columns[4].strip();
    check(country == null || COUNTRY.matcher(country).matches(), "country is no alpha-3 code");
    check(!columns[6].isBlank(), "the source is missing; say where the facts come from");
    List<Alias> aliases = aliases(label, columns[5]);
    return new KnownEntity(id, label, type, kind, country, aliases, columns[6].strip());
  }

  /** The label is a name, unless it ends with a note in brackets or stands among the aliases. */
  private static List<Alias> aliases(String label, String column) {
    List<Alias> aliases = new ArrayList<>();
    for (String written : column.split("\\|", -1)) {
      if (!written.isBlank()) {
        aliases.add(Alias.parse(written.strip()));
      }
    }
    boolean stands = aliases.stream().anyMatch(alias -> alias.text().equals(label));
    if (!stands && !label.endsWith(")")) {
      aliases.add(0, Alias.parse("n:" + label));
    }
    return aliases;
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String written) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(written.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    String all = Arrays.toString(type.getEnumConstants());
    throw new IllegalArgumentException("'" + written + "' is none of " + all);
  }
}
