package dev.tidings.lab.train;

import dev.tidings.lab.LabException;
import dev.tidings.lab.data.CorpusArticle;
import dev.tidings.lab.train.MarkedText.Mark;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Where names stand in an article, without its text.
 *
 * @param file the corpus file the article is in
 * @param bodyEnd how much of the body was read, in code points
 * @param spans {@code T|B begin end type}, in code points, parted by semicolons
 */
record Offsets(String key, String file, int bodyEnd, String spans) {
  private static final String TYPES = "POLG";

  /** Reads lines of {@code key file bodyEnd spans}, parted by tabs, plain or gzipped. */
  static Map<String, Offsets> read(Path file) {
    Map<String, Offsets> all = new TreeMap<>();
    boolean gzipped = file.toString().endsWith(".gz");
    try (InputStream bytes = Files.newInputStream(file);
        var lines =
            new BufferedReader(
                new InputStreamReader(
                    gzipped ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          all.put(cells[0], new Offsets(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3]));
        }
      }
    } catch (IOException e) {
      throw new LabException(file + " can't be read: " + e, e);
    }
    return all;
  }

  /** The article's beginning with the names marked. */
  MarkedText on(CorpusArticle article) {
    return on(article.title(), article.body());
  }

  MarkedText on(String title, String body) {
    String beginning = body.substring(0, body.offsetByCodePoints(0, bodyEnd));
    List<Mark> marks = new ArrayList<>();
    for (String span : spans.split(";", -1)) {
      if (!span.isEmpty()) {
        String[] parts = span.split(" ", -1);
        boolean inTitle = parts[0].equals("T");
        String text = inTitle ? title : beginning;
        int begin = text.offsetByCodePoints(0, Integer.parseInt(parts[1]));
        int end = text.offsetByCodePoints(0, Integer.parseInt(parts[2]));
        marks.add(new Mark(inTitle, begin, end, TYPES.indexOf(parts[3])));
      }
    }
    return new MarkedText(key, title, beginning, marks, true, 1);
  }
}
