package dev.tidings.tagging.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Reads a knowledge file: UTF-8, one entity a line, seven to nine columns parted by tabs, {@code #}
 * starts a comment line. The header of {@code knowledge.tsv} explains the columns.
 */
public final class KnowledgeFile {

  private final String name;
  private final List<KnowledgeException> complaints = new ArrayList<>();

  private KnowledgeFile(String name) {
    this.name = name;
  }

  /**
   * A line of a file that can be used.
   *
   * @param number from 1
   */
  public record Numbered(int number, KnowledgeLine line) {}

  /** What a file holds: its lines that can be used, and what is wrong with each other one. */
  public record Content(List<Numbered> lines, List<KnowledgeException> complaints) {
    public Content {
      lines = List.copyOf(lines);
      complaints = List.copyOf(complaints);
    }
  }

  /**
   * The file's entities, in its order.
   *
   * @param name how messages call the file
   * @throws KnowledgeException for the first line that can't be used
   */
  public static List<KnownEntity> parse(String name, String content) {
    var file = new KnowledgeFile(name);
    List<KnownEntity> entities = new ArrayList<>();
    file.read(content, EntityLine::parse, KnownEntity::id, (number, one) -> entities.add(one));
    if (!file.complaints.isEmpty()) {
      throw file.complaints.get(0);
    }
    return entities;
  }

  /**
   * The file's lines, in its order.
   *
   * @param name how messages call the file
   */
  public static Content lines(String name, String content) {
    var file = new KnowledgeFile(name);
    List<Numbered> lines = new ArrayList<>();
    file.read(
        content,
        KnowledgeLine::parse,
        KnowledgeLine::id,
        (number, one) -> lines.add(new Numbered(number, one)));
    return new Content(lines, file.complaints);
  }

  private <T> void read(
      String content,
      Function<String, T> parser,
      Function<T, String> id,
      BiConsumer<Integer, T> lines) {
    Map<String, Integer> lineOfId = new HashMap<>();
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      String bare = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (bare.isBlank() || bare.startsWith("#")) {
        continue;
      }
      try {
        T one = parser.apply(bare);
        Integer earlier = lineOfId.putIfAbsent(id.apply(one), number);
        if (earlier == null) {
          lines.accept(number, one);
        } else {
          complain(number, "id " + id.apply(one) + " stands in line " + earlier + " already");
        }
      } catch (IllegalArgumentException e) {
        complain(number, String.valueOf(e.getMessage()));
      }
    }
  }

  private void complain(int line, String reason) {
    complaints.add(new KnowledgeException(name, line, reason));
  }
}
