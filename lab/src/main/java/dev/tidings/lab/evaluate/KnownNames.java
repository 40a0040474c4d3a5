package dev.tidings.lab.evaluate;

import dev.tidings.lab.LabException;
import dev.tidings.tagging.Taggers;
import dev.tidings.tagging.knowledge.KnowledgeFile;
import dev.tidings.tagging.knowledge.KnownEntity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the knowledge base that comes with the tagger calls things. */
final class KnownNames {
  private static final String FILE = "knowledge.tsv";

  private final Map<String, Set<String>> names = new HashMap<>();

  /** Reads the knowledge base. */
  static KnownNames read() {
    var known = new KnownNames();
    try (InputStream stream = Taggers.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new LabException(FILE + " is missing from the tagger");
      }
      String content = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      KnowledgeFile.parse(FILE, content).forEach(known::add);
    } catch (IOException e) {
      throw new LabException(FILE + " can't be read: " + e, e);
    }
    return known;
  }

  private void add(KnownEntity entity) {
    Set<String> folded = names.computeIfAbsent(entity.id(), id -> new HashSet<>());
    folded.add(fold(entity.label()));
    entity.aliases().forEach(alias -> folded.add(fold(alias.text())));
  }

  boolean has(String id) {
    return names.containsKey(id);
  }

  /** Whether the entity bears the name, letters' case, accents and punctuation aside. */
  boolean bears(String id, String name) {
    return names.getOrDefault(id, Set.of()).contains(fold(name));
  }

  /** A name without letters' case, accents and punctuation. */
  static String fold(String name) {
    String bare = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String words = bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return words.startsWith("the ") ? words.substring("the ".length()) : words;
  }
}
