package dev.tidings.lab.topics;

import dev.tidings.lab.LabException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tab-separated tables of this package, read from the class path; lines with # are comments. */
final class Columned {

  private Columned() {}

  static List<String[]> rows(String name, int columns) {
    try (InputStream stream = Columned.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing from the jar; build it again");
      }
      return rows(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String[]> rows(String name, String content, int columns) {
    return content
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> cells(name, line, columns))
        .toList();
  }

  private static String[] cells(String name, String line, int columns) {
    String[] cells = line.split("\t", -1);
    if (cells.length != columns) {
      throw new LabException(name + ": not " + columns + " columns: " + line);
    }
    return cells;
  }
}
