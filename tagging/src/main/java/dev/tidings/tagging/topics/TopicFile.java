package dev.tidings.tagging.topics;

import dev.tidings.tagging.knowledge.KnowledgeException;
import dev.tidings.tagging.topics.Topic.Term;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code topics.tsv}: code, label, wider topic, terms. Its header explains the columns. */
public final class TopicFile {

  private static final int COLUMNS = 4;
  private static final int USUAL_WEIGHT = 2;

  private TopicFile() {}

  /**
   * The file's topics, in its order.
   *
   * @throws KnowledgeException for the first line that can't be used
   */
  public static List<Topic> parse(String file, String content) {
    List<Topic> topics = new ArrayList<>();
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      if (columns.length != COLUMNS) {
        throw new KnowledgeException(
            file, number, "has " + columns.length + " columns, not " + COLUMNS);
      }
      String parent = columns[2].isEmpty() ? null : columns[2];
      topics.add(new Topic(columns[0], columns[1], parent, terms(columns[3])));
    }
    return topics;
  }

  private static List<Term> terms(String column) {
    List<Term> terms = new ArrayList<>();
    for (String written : column.split("\\|", -1)) {
      if (!written.isBlank()) {
        terms.add(term(written.strip()));
      }
    }
    return terms;
  }

  /** {@code word}, or with a weight at its end: {@code word*3}. */
  private static Term term(String written) {
    int star = written.indexOf('*');
    return star < 0
        ? new Term(written, USUAL_WEIGHT)
        : new Term(written.substring(0, star), Integer.parseInt(written.substring(star + 1)));
  }
}
