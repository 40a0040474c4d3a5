package dev.tidings.lab.data;

import dev.tidings.lab.LabException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** The sentences of GMB's news, without its labels: those are not free to be used. */
public final class RawSentences {
  private static final String NUMBER = "Sentence: ";

  private final Map<String, String> sentences = new LinkedHashMap<>();
  private final List<String> words = new ArrayList<>();
  private String number = "";

  private RawSentences() {}

  /** Words joined by spaces, under {@code gmb-} and the sentence's number. */
  public static Map<String, String> read(Path file) {
    var raw = new RawSentences();
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      zip.getNextEntry();
      var lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.ISO_8859_1));
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        raw.line(line);
      }
    } catch (IOException e) {
      throw new LabException(file + " can't be read: " + e, e);
    }
    raw.end();
    return raw.sentences;
  }

  private void line(String line) {
    int comma = line.indexOf(',');
    if (comma > 0) {
      end();
      number = line.substring(NUMBER.length(), comma);
    }
    words.add(cell(line, comma + 1));
  }

  private void end() {
    if (!words.isEmpty()) {
      sentences.put("gmb-" + number, String.join(" ", words));
      words.clear();
    }
  }

  private static String cell(String line, int begin) {
    if (line.charAt(begin) != '"') {
      return line.substring(begin, line.indexOf(',', begin));
    }
    int end = line.indexOf("\",", begin + 2);
    return line.substring(begin + 1, end).replace("\"\"", "\"");
  }
}
