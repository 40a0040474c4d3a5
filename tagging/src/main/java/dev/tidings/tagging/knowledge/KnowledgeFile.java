package dev.tidings.tagging.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a knowledge file: UTF-8, one entity a line, seven to nine columns parted by tabs, {@code #}
 * starts a comment line. The header of {@code knowledge.tsv} explains the columns.
 */
public final class KnowledgeFile {

  private final String name;
  private final Map<String, Integer> lineOfId = new HashMap<>();

  private KnowledgeFile(String name) {
    this.name = name;
  }

  /**
   * The file's entities, in its order.
   *
   * @param name how messages call the file
   * @throws KnowledgeException for the first line that can't be used
   */
  public static List<KnownEntity> parse(String name, String content) {
    return new KnowledgeFile(name).entities(content);
  }

  private List<KnownEntity> entities(String content) {
    List<KnownEntity> entities = new ArrayList<>();
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      String bare = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (!bare.isBlank() && !bare.startsWith("#")) {
        entities.add(entity(bare, number));
      }
    }
    return entities;
  }

  private KnownEntity entity(String line, int number) {
    KnownEntity entity;
    try {
      entity = EntityLine.parse(line);
    } catch (IllegalArgumentException e) {
      throw new KnowledgeException(name, number, String.valueOf(e.getMessage()));
    }
    Integer earlier = lineOfId.put(entity.id(), number);
    if (earlier != null) {
      String reason = "id " + entity.id() + " stands in line " + earlier + " already";
      throw new KnowledgeException(name, number, reason);
    }
    return entity;
  }
}
