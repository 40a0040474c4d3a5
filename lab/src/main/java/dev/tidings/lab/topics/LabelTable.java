package dev.tidings.lab.topics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which top-level Media Topics a label of another collection stands for: {@code labels.tsv}. */
public final class LabelTable {

  private static final String PREFIX = "medtop:";
  private static final String SUFFIX = "000000";

  private final Map<String, List<String>> codes = new LinkedHashMap<>();

  private LabelTable() {}

  public static LabelTable standard() {
    var table = new LabelTable();
    for (String[] row : Columned.rows("labels.tsv", 3)) {
      table.codes.put(key(row[0], row[1]), codes(row[2]));
    }
    return table;
  }

  /** Media Topic codes of a column such as {@code 04|11}. */
  static List<String> codes(String column) {
    List<String> codes = new ArrayList<>();
    for (String number : column.split("\\|", -1)) {
      codes.add(PREFIX + number + SUFFIX);
    }
    return codes;
  }

  /** The topics that count as right, the closest first; nothing for a label that says none. */
  public Optional<List<String>> topics(String set, String label) {
    return Optional.ofNullable(codes.get(key(set, label)));
  }

  private static String key(String set, String label) {
    return set + "\t" + label;
  }
}
