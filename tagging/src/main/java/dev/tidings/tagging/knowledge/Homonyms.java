package dev.tidings.tagging.knowledge;

import dev.tidings.tagging.text.Token;
import dev.tidings.tagging.text.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that more than one entity bears, and the words that speak for each of them, from {@code
 * homonyms.tsv}: name, id, words parted by {@code |}. The first entity of a name is meant where no
 * word decides.
 */
public final class Homonyms {

  /** Stands among the words: the name follows an unknown capitalised word and a comma. */
  public static final String AFTER_COMMA = ",";

  /**
   * One entity that a name may mean.
   *
   * @param evidence keys of words that speak for it
   */
  public record Sense(String entityId, Set<String> evidence) {}

  private final Map<String, List<Sense>> senses = new LinkedHashMap<>();

  /** Reads the file's content. */
  public static Homonyms parse(String file, String content) {
    var homonyms = new Homonyms();
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      if (columns.length != 3) {
        throw new KnowledgeException(file, number, "has " + columns.length + " columns, not 3");
      }
      homonyms
          .senses
          .computeIfAbsent(columns[0], name -> new ArrayList<>())
          .add(new Sense(columns[1], evidence(columns[2])));
    }
    return homonyms;
  }

  private static Set<String> evidence(String column) {
    return List.of(column.split("\\|", -1)).stream().map(Homonyms::key).collect(Collectors.toSet());
  }

  private static String key(String word) {
    List<Token> tokens = Tokenizer.read(word).tokens();
    return tokens.isEmpty() ? AFTER_COMMA : tokens.get(0).key();
  }

  /** The entities the name may mean, the default first; empty for a name with one meaning. */
  public List<Sense> senses(String name) {
    return senses.getOrDefault(name, List.of());
  }

  /** All names with more than one meaning. */
  public Set<String> names() {
    return senses.keySet();
  }
}
