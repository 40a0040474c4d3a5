package dev.tidings.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Collects figures and writes them in the form that {@code tidings evaluate} reads: figure, engine
 * and value, parted by tabs; figures sorted, engines in the order they were added.
 */
public final class ResultFile {
  private static final int COLUMNS = 3;

  private record Row(String figure, String engine, double value) {}

  private final String about;
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param about what the file holds and which command wrote it; its first line
   */
  public ResultFile(String about) {
    this.about = about;
  }

  public void add(String figure, String engine, double value) {
    rows.add(new Row(figure, engine, value));
  }

  public void write(Path file) {
    var lines = new StringBuilder("# " + about + "\n");
    rows.stream().sorted(Comparator.comparing(Row::figure)).forEach(row -> lines.append(line(row)));
    try {
      Files.writeString(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The values of such a file by figure and engine; none where there is no file. */
  public static Map<String, Map<String, Double>> read(Path file) {
    Map<String, Map<String, Double>> values = new HashMap<>();
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      for (String line : lines) {
        String[] columns = line.split("\t", -1);
        if (!line.startsWith("#") && columns.length == COLUMNS) {
          values
              .computeIfAbsent(columns[0], figure -> new HashMap<>())
              .put(columns[1], Double.valueOf(columns[2]));
        }
      }
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Row row) {
    String value =
        row.value() == Math.rint(row.value())
            ? String.format(Locale.ROOT, "%.0f", row.value())
            : String.format(Locale.ROOT, "%.4f", row.value());
    return row.figure() + "\t" + row.engine() + "\t" + value + "\n";
  }
}
