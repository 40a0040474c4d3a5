package dev.tidings.lab.train;

import dev.tidings.lab.LabException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;

/** The teacher's lists: gzipped lines of a word or name, a tab, and what is known of it. */
final class TeacherLists {
  /** How the list of names calls our first three types. */
  static final List<String> TYPES = List.of("14", "13", "11");

  private static final int MOST_WORDS = 4;
  private static final int PARTICLE = 3;

  private TeacherLists() {}

  static void clusters(Path teacher, BiConsumer<String, String> reader) {
    lines(teacher.resolve("clusters.gz"), reader);
  }

  static void names(Path teacher, BiConsumer<String, String> reader) {
    lines(teacher.resolve("names.gz"), reader);
  }

  /** Names of people, organisations and places that can stand for each other. */
  static List<List<String>> pools(Path teacher) {
    List<List<String>> pools = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    names(
        teacher,
        (name, types) -> {
          int type = TYPES.indexOf(types);
          if (type >= 0 && isSwappable(name, type)) {
            pools.get(type).add(name.replace(" - ", "-").replace(" 's", "'s"));
          }
        });
    return pools;
  }

  private static boolean isSwappable(String name, int type) {
    String[] words = name.split(" ", -1);
    if (name.length() <= PARTICLE
        || name.contains(" , ")
        || name.contains("0")
        || words.length > MOST_WORDS
        || (type == 0 && words.length < 2)) {
      return false;
    }
    for (String word : words) {
      if (word.length() > PARTICLE && !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  private static void lines(Path file, BiConsumer<String, String> reader) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.lastIndexOf('\t');
        reader.accept(line.substring(0, tab), line.substring(tab + 1));
      }
    } catch (IOException e) {
      throw new LabException(file + " can't be read: " + e, e);
    }
  }
}
