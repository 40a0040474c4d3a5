package dev.tidings.lab.evaluate;

import dev.tidings.lab.LabException;
import dev.tidings.lab.data.CorpusArticle;
import dev.tidings.lab.evaluate.GoldArticle.Actor;
import dev.tidings.lab.evaluate.GoldArticle.Name;
import dev.tidings.lab.evaluate.GoldArticle.Stretch;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.Mention.Field;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * This project's own gold: offsets, names and ids, no text. Tab-separated lines, {@code #} starts a
 * comment: {@code gold-names.tsv} has article number, article key, field, begin, end, type; {@code
 * actors.tsv} has article number, article key, name, kind, stretches such as {@code T0-6 B17-23}. A
 * key finds the article in the corpus, {@link CorpusArticle#key()}.
 */
final class Annotations {
  private static final int NAME_COLUMNS = 6;
  private static final int ACTOR_COLUMNS = 5;

  private final Map<Integer, String> keys = new TreeMap<>();
  private final Map<Integer, List<Name>> names = new TreeMap<>();
  private final Map<Integer, List<Actor>> actors = new TreeMap<>();

  private Annotations() {}

  /** Reads the two files of a folder; one that is missing is empty. */
  static Annotations read(Path folder) {
    var annotations = new Annotations();
    rows(folder.resolve("gold-names.tsv"), NAME_COLUMNS).forEach(annotations::addName);
    rows(folder.resolve("actors.tsv"), ACTOR_COLUMNS).forEach(annotations::addActor);
    return annotations;
  }

  /** The annotated articles, found by their keys; in the order of their numbers. */
  List<GoldArticle> articles(Map<String, CorpusArticle> corpus) {
    List<GoldArticle> articles = new ArrayList<>();
    keys.forEach(
        (number, key) -> {
          CorpusArticle article = corpus.get(key);
          if (article == null) {
            throw new LabException("article " + key + " of the annotations isn't in the corpus");
          }
          articles.add(
              new GoldArticle(
                  number,
                  article,
                  names.getOrDefault(number, List.of()),
                  actors.getOrDefault(number, List.of())));
        });
    return articles;
  }

  private static List<String[]> rows(Path file, int columns) {
    List<String[]> rows = new ArrayList<>();
    if (!Files.exists(file)) {
      return rows;
    }
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] row = line.split("\t", -1);
        if (!line.startsWith("#") && row.length == columns) {
          rows.add(row);
        } else if (!line.startsWith("#")) {
          throw new LabException(file + " has a line of " + row.length + " columns: " + line);
        }
      }
    } catch (IOException e) {
      throw new LabException(file + " can't be read: " + e, e);
    }
    return rows;
  }

  private int article(String[] row) {
    int number = Integer.parseInt(row[0]);
    keys.put(number, row[1]);
    return number;
  }

  private void addName(String[] row) {
    names
        .computeIfAbsent(article(row), number -> new ArrayList<>())
        .add(
            new Name(
                Field.valueOf(row[2]),
                Integer.parseInt(row[3]),
                Integer.parseInt(row[4]),
                EntityType.valueOf(row[5])));
  }

  private void addActor(String[] row) {
    List<Stretch> stretches = new ArrayList<>();
    for (String written : row[4].split(" ", -1)) {
      stretches.add(stretch(written));
    }
    actors
        .computeIfAbsent(article(row), number -> new ArrayList<>())
        .add(new Actor(row[2], row[3], stretches));
  }

  private static Stretch stretch(String written) {
    int dash = written.indexOf('-');
    return new Stretch(
        written.charAt(0) == 'T' ? Field.TITLE : Field.BODY,
        Integer.parseInt(written.substring(1, dash)),
        Integer.parseInt(written.substring(dash + 1)));
  }
}
