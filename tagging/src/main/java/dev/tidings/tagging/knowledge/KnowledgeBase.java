package dev.tidings.tagging.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The entities that can be found in a text, under all their names. */
public final class KnowledgeBase {

  /** An alias and whose it is. */
  public record Entry(Alias alias, KnownEntity entity) {}

  private final Map<String, KnownEntity> entities = new LinkedHashMap<>();
  private final WordTrie<Entry> names = new WordTrie<>();
  private final Homonyms homonyms;

  private KnowledgeBase(Homonyms homonyms) {
    this.homonyms = homonyms;
  }

  /**
   * Puts a user's entities on top of the standard ones. A line whose id is known already adds its
   * aliases to that entity; an alias of the user's takes the same alias away from other entities.
   */
  public static KnowledgeBase of(
      List<KnownEntity> standard, List<KnownEntity> extra, Homonyms homonyms) {
    var knowledge = new KnowledgeBase(homonyms);
    Set<List<String>> taken =
        extra.stream()
            .flatMap(entity -> entity.aliases().stream())
            .map(KnowledgeBase::keys)
            .collect(Collectors.toSet());
    for (KnownEntity entity : standard) {
      List<Alias> left = entity.aliases();
      if (!taken.isEmpty()) {
        left = left.stream().filter(alias -> !taken.contains(keys(alias))).toList();
      }
      knowledge.add(entity, left);
    }
    extra.forEach(entity -> knowledge.add(entity, entity.aliases()));
    return knowledge;
  }

  private static List<String> keys(Alias alias) {
    List<String> keys = new ArrayList<>();
    alias.words().forEach(word -> keys.add(word.key()));
    return keys;
  }

  private void add(KnownEntity entity, List<Alias> aliases) {
    KnownEntity kept =
        Objects.requireNonNullElse(entities.putIfAbsent(entity.id(), entity), entity);
    for (Alias alias : aliases) {
      names.add(alias.words(), new Entry(alias, kept));
    }
  }

  public WordTrie<Entry> names() {
    return names;
  }

  public Homonyms homonyms() {
    return homonyms;
  }

  public Collection<KnownEntity> entities() {
    return entities.values();
  }
}
