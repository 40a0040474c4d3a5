package dev.tidings.lab.evaluate;

import dev.tidings.lab.LabException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What other engines reach, from {@code bench/peers.tsv}, which {@code bench} writes: the figure's
 * id, the engine and the value as {@link Figure#value()}, parted by tabs; {@code #} starts a
 * comment.
 */
final class Peers {
  private static final int COLUMNS = 3;

  private final Map<String, Map<String, Double>> values = new HashMap<>();
  private final List<String> engines = new ArrayList<>();

  private Peers() {}

  /** Reads the file; none is as good as an empty one. */
  static Peers read(Path file) {
    var peers = new Peers();
    if (!Files.exists(file)) {
      return peers;
    }
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] columns = line.split("\t", -1);
        if (!line.startsWith("#") && columns.length == COLUMNS) {
          peers.add(columns[0], columns[1], Double.parseDouble(columns[2]));
        }
      }
    } catch (IOException e) {
      throw new LabException(file + " can't be read: " + e, e);
    }
    return peers;
  }

  private void add(String figure, String engine, double value) {
    values.computeIfAbsent(figure, id -> new HashMap<>()).put(engine, value);
    if (!engines.contains(engine)) {
      engines.add(engine);
    }
  }

  /** The engines that have one of the figures, in the file's order. */
  List<String> engines(List<Figure> figures) {
    return engines.stream()
        .filter(
            engine -> figures.stream().anyMatch(figure -> value(figure.id(), engine).isPresent()))
        .toList();
  }

  Optional<Double> value(String figure, String engine) {
    return Optional.ofNullable(values.getOrDefault(figure, Map.of()).get(engine));
  }
}
