package dev.tidings.lab.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.lab.LabException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A source's folder. */
record Folder(Path path) {

  private static final ObjectMapper JSON = new ObjectMapper();

  boolean exists() {
    return Files.isDirectory(path);
  }

  JsonNode json(String file) {
    try {
      return JSON.readTree(path.resolve(file).toFile());
    } catch (IOException e) {
      throw new LabException(path.resolve(file) + " can't be read: " + e.getMessage(), e);
    }
  }

  String text(String file) {
    try {
      return Files.readString(path.resolve(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new LabException(path.resolve(file) + " can't be read: " + e, e);
    }
  }

  List<String> lines(String file) {
    return text(file).lines().toList();
  }

  /** The rows of a file of comma-separated values, quoted ones too, line breaks inside them too. */
  List<List<String>> csv(String file) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    var field = new StringBuilder();
    boolean quoted = false;
    String text = text(file);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          field.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        row.add(field.toString().strip());
        field.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        field.append(c);
      }
    }
    return rows;
  }
}
