package dev.tidings.tagging.mentions;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.knowledge.Alias;
import dev.tidings.tagging.knowledge.AliasForm;
import dev.tidings.tagging.knowledge.Homonyms;
import dev.tidings.tagging.knowledge.Homonyms.Sense;
import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.knowledge.KnownEntity;
import dev.tidings.tagging.knowledge.Prominence;
import dev.tidings.tagging.text.Token;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a whole document says that helps to tell who is meant: which countries it names, whom it
 * names beyond doubt, which words it uses, and its day.
 */
final class Context {
  private static final int FEWEST_SPORT = 3;
  private static final int SPORT_DENSITY = 40;

  private final Homonyms homonyms;
  private final LocalDate day;
  private final List<Field> fields;

  /** Of each country, the names that speak for it; the first two are enough to know. */
  private final Map<String, Set<String>> countries = new HashMap<>();

  private final Map<String, Integer> weights = new LinkedHashMap<>();
  private final Map<String, KnownEntity> states = new HashMap<>();
  private final Map<String, Set<String>> named = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private int allWeights;
  private @Nullable Boolean sport;

  Context(Names names, Homonyms homonyms, LocalDate day) {
    this.homonyms = homonyms;
    this.day = day;
    this.fields = names.fields();
    for (Name name : names.all()) {
      note(name);
    }
  }

  private void note(Name name) {
    if (name.entries().isEmpty()) {
      return;
    }
    Entry likeliest = name.entries().get(0);
    if (!isFirm(name, likeliest)) {
      return;
    }
    KnownEntity entity = likeliest.entity();
    named.computeIfAbsent(entity.id(), id -> new HashSet<>(2)).add(name.words());
    String country = entity.country();
    if (country != null) {
      countries.computeIfAbsent(country, code -> new HashSet<>(4)).add(name.words());
      weights.merge(country, name.count(), Integer::sum);
      allWeights += name.count();
      if (entity.actorKind() == ActorKind.STATE) {
        states.put(country, entity);
      }
    }
  }

  /** Whether the name hardly means anybody else. */
  private boolean isFirm(Name name, Entry entry) {
    Alias alias = entry.alias();
    KnownEntity entity = entry.entity();
    if (alias.needsSupport()
        || alias.personName()
        || alias.form() == AliasForm.SURNAME
        || !homonyms.senses(alias.text()).isEmpty()
        || (name.person() != (entity.type() == EntityType.PERSON))) {
      return false;
    }
    boolean state = entity.actorKind() == ActorKind.STATE;
    boolean alone = name.entries().size() == 1;
    return state
        || (alone && !name.single())
        || entity.prominence() == Prominence.WORLD
        || (alone && entity.prominence() == Prominence.INTERNATIONAL);
  }

  LocalDate day() {
    return day;
  }

  /** Whether the document is about sport, where states are teams. */
  boolean isSport() {
    if (sport == null) {
      int all = 0;
      int size = 0;
      Set<String> different = new HashSet<>();
      for (Field field : fields) {
        size += field.passage().size();
        for (Token word : field.passage().tokens()) {
          if (WordLists.SPORT.contains(word.key())) {
            all++;
            different.add(word.key());
          }
        }
      }
      sport = different.size() >= FEWEST_SPORT && all * SPORT_DENSITY >= size;
    }
    return sport;
  }

  /** Whether another name than this speaks for the country. */
  boolean speaksFor(String country, Name name) {
    Set<String> speakers = countries.getOrDefault(country, Set.of());
    return speakers.size() > (speakers.contains(name.words()) ? 1 : 0);
  }

  /** Which part of all that speaks for countries speaks for this one, 0 to 1. */
  float share(String country) {
    return allWeights == 0 ? 0 : (float) weights.getOrDefault(country, 0) / allWeights;
  }

  /** The state of which the document speaks most, if that is at least such a part; or null. */
  @Nullable KnownEntity mainState(float part) {
    String main = null;
    for (Map.Entry<String, Integer> weight : weights.entrySet()) {
      boolean more = main == null || weight.getValue() > weights.getOrDefault(main, 0);
      main = more && states.containsKey(weight.getKey()) ? weight.getKey() : main;
    }
    return main == null || share(main) < part ? null : states.get(main);
  }

  /** Whether another name than this names the entity beyond doubt. */
  boolean names(KnownEntity entity, Name name) {
    Set<String> others = named.getOrDefault(entity.id(), Set.of());
    return others.size() > (others.contains(name.words()) ? 1 : 0);
  }

  /**
   * How many words of the document speak for that bearer of a shared name; -1 if none are known.
   */
  int evidence(Entry entry) {
    for (Sense sense : homonyms.senses(entry.alias().text())) {
      if (sense.entityId().equals(entry.entity().id())) {
        int all = 0;
        for (String word : sense.evidence()) {
          all += words().getOrDefault(word, 0);
        }
        return all;
      }
    }
    return -1;
  }

  /** Whether the bearer of a shared name is the one meant after an unknown place and a comma. */
  boolean standsAfterComma(Entry entry) {
    for (Sense sense : homonyms.senses(entry.alias().text())) {
      if (sense.entityId().equals(entry.entity().id())) {
        return sense.evidence().contains(Homonyms.AFTER_COMMA);
      }
    }
    return false;
  }

  /** How often each word stands in the document. */
  private Map<String, Integer> words() {
    if (counts.isEmpty()) {
      counts.put("", 0);
      for (Field field : fields) {
        for (Token word : field.passage().tokens()) {
          counts.merge(word.key(), 1, Integer::sum);
        }
      }
    }
    return counts;
  }
}
