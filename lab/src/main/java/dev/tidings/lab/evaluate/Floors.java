package dev.tidings.lab.evaluate;

import dev.tidings.lab.LabException;
import dev.tidings.lab.evaluate.Figure.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Below which no share may fall, and above which no error may rise: {@code lab/floors.tsv}, the
 * figure's id and its value when it was written, parted by a tab.
 */
public final class Floors {
  /** How much worse a figure may be than when the floor was written. */
  private static final double TOLERANCE = 0.005;

  private Floors() {}

  static String write(List<Section> sections) {
    var lines = new StringBuilder("# Written by ./tidings evaluate --write-floors.\n");
    for (Figure figure : kept(sections)) {
      lines.append(String.format(Locale.ROOT, "%s\t%.4f%n", figure.id(), figure.value()));
    }
    return lines.toString();
  }

  private static List<Figure> kept(List<Section> sections) {
    return sections.stream()
        .flatMap(section -> section.figures().stream())
        .filter(figure -> figure.unit() == Unit.SHARE || figure.unit() == Unit.ERROR)
        .toList();
  }

  /** What is worse than it was, a line each; empty if all is well. */
  public static List<String> fallen(Path file, List<Section> sections) {
    Map<String, Double> floors = read(file);
    List<String> fallen = new ArrayList<>();
    for (Figure figure : kept(sections)) {
      Double floor = floors.remove(figure.id());
      double loss = floor == null ? 0 : floor - figure.value();
      if ((figure.unit() == Unit.ERROR ? -loss : loss) > TOLERANCE) {
        fallen.add(
            "%s is %s, was %s"
                .formatted(figure.id(), figure.written(), Figure.write(floor, figure.unit())));
      }
    }
    floors.keySet().forEach(id -> fallen.add(id + " isn't measured any more"));
    return fallen;
  }

  private static Map<String, Double> read(Path file) {
    Map<String, Double> floors = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        int tab = line.indexOf('\t');
        if (!line.startsWith("#") && tab > 0) {
          floors.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
        }
      }
    } catch (IOException e) {
      throw new LabException(file + " can't be read: " + e, e);
    }
    return floors;
  }
}
