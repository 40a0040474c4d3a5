package dev.tidings.tagging.knowledge;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads one line of a knowledge file. */
final class EntityLine {

  private static final int FEWEST_COLUMNS = 7;
  private static final int MOST_COLUMNS = 9;
  private static final int MOST_ALIASES = 255;
  private static final Pattern ID =
      Pattern.compile("Q[1-9][0-9]*|(tidings|name|[a-z][a-z0-9]*):[\\p{L}\\p{N}._-]+");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");

  private EntityLine() {}

  /**
   * The entity of a line.
   *
   * @throws IllegalArgumentException with the reason, if the line can't be used
   */
  static KnownEntity parse(String line) {
    String[] columns = columns(line);
    String id = columns[0].strip();
    check(ID.matcher(id).matches(), "'" + id + "' is no id; write Q42 or tidings:some-name");
    String label = columns[1].strip();
    check(!label.isEmpty(), "the label is missing");
    EntityType type = constant(EntityType.class, columns[2].strip());
    ActorKind kind = columns[3].isBlank() ? null : constant(ActorKind.class, columns[3].strip());
    String country = columns[4].isBlank() ? null : columns[4].strip();
    check(country == null || COUNTRY.matcher(country).matches(), "country is no alpha-3 code");
    check(!columns[6].isBlank(), "the source is missing; say where the facts come from");
    return new KnownEntity(
        id,
        label,
        type,
        kind,
        country,
        aliases(label, columns[5]),
        columns[6].strip(),
        prominence(columns),
        roles(columns));
  }

  /** The columns as they are written. */
  static String[] columns(String line) {
    String[] columns = line.split("\t", -1);
    check(
        columns.length >= FEWEST_COLUMNS && columns.length <= MOST_COLUMNS,
        "has " + columns.length + " columns parted by tabs, not 7 to 9");
    return columns;
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
    check(aliases.size() <= MOST_ALIASES, "has more than " + MOST_ALIASES + " aliases");
    return aliases;
  }

  /** Whoever writes an entity down without saying more finds it worth counting. */
  private static Prominence prominence(String[] columns) {
    boolean said = columns.length > FEWEST_COLUMNS && !columns[FEWEST_COLUMNS].isBlank();
    return said ? Prominence.ofDigit(columns[FEWEST_COLUMNS].strip()) : Prominence.INTERNATIONAL;
  }

  private static List<Role> roles(String[] columns) {
    List<Role> roles = new ArrayList<>();
    if (columns.length == MOST_COLUMNS) {
      for (String written : columns[MOST_COLUMNS - 1].split("\\|", -1)) {
        if (!written.isBlank()) {
          roles.add(Role.parse(written.strip()));
        }
      }
    }
    return roles;
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
