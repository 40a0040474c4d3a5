package dev.tidings.tagging.mentions;

import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.Reason.Choice;
import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.knowledge.KnownEntity;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.Passage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name in a document, wherever it stands: the same words, once for a person and once not. */
final class Name {
  private static final float BY_KNOWLEDGE = 0.5f;

  private final String words;
  private final List<String> parts;
  private final boolean person;
  private final EnumMap<EntityType, Float> votes = new EnumMap<>(EntityType.class);
  private List<Entry> entries = List.of();
  private String label = "";
  private boolean labelInCapitals = true;
  private boolean initials;
  private int count;

  /** The fuller name it is short for or written differently from; itself if none. */
  private Name full = this;

  private @Nullable KnownEntity entity;
  private List<Choice> choices = List.of();

  Name(String words, boolean person) {
    this.words = words;
    this.parts = List.of(words.split(" ", -1));
    this.person = person;
  }

  /** The keys of the words, parted by spaces, without "the" before them. */
  static String words(Passage passage, int first, int end) {
    int from = end - first > 1 && passage.token(first).key().equals("the") ? first + 1 : first;
    if (end - from == 1) {
      return passage.token(from).key();
    }
    var words = new StringBuilder();
    for (int i = from; i < end; i++) {
      words.append(i == from ? "" : " ").append(passage.token(i).key());
    }
    return words.toString();
  }

  /** Takes note of one place where it stands. */
  void add(Spot spot, Passage passage) {
    count++;
    if (entries.isEmpty()) {
      entries = spot.entries();
    }
    EntityType type = spot.type();
    if (type != null) {
      vote(type, spot.confidence());
    } else if (!spot.entries().isEmpty()) {
      vote(Types.of(spot.entries().get(0)), BY_KNOWLEDGE);
    }
    boolean capitals = passage.token(spot.end() - 1).letterCase() == LetterCase.UPPER;
    initials |= capitals && spot.single();
    if (label.isEmpty() || (labelInCapitals && !capitals)) {
      label = spot.text(passage).replaceAll("\\s+", " ");
      labelInCapitals = capitals;
    }
  }

  private void vote(EntityType type, float weight) {
    votes.merge(type, weight, Float::sum);
  }

  String words() {
    return words;
  }

  List<String> parts() {
    return parts;
  }

  boolean single() {
    return parts.size() == 1;
  }

  String last() {
    return parts.get(parts.size() - 1);
  }

  /** Whether a person is called so. */
  boolean person() {
    return person;
  }

  /** Whether it is one word that stands somewhere in capitals. */
  boolean initials() {
    return initials;
  }

  /** As the text writes it, not in capitals if it can be helped. */
  String label() {
    return label;
  }

  /** How often it stands in the document. */
  int count() {
    return count;
  }

  /** Who is called so, most prominent first. */
  List<Entry> entries() {
    return entries;
  }

  /** Says who may be called so, where nobody was known to be. */
  void mayMean(List<Entry> known) {
    entries = entries.isEmpty() ? List.copyOf(known) : entries;
  }

  /** What most of its places make of it. */
  EntityType type() {
    EntityType best = EntityType.PERSON;
    for (EntityType type : EntityType.values()) {
      if (votes.getOrDefault(type, 0f) > votes.getOrDefault(best, 0f)) {
        best = type;
      }
    }
    return best;
  }

  /** The fullest form of it in the document. */
  Name full() {
    Name fullest = full;
    while (fullest.full != fullest) {
      fullest = fullest.full;
    }
    return fullest;
  }

  /** Says that it is another form of that name, unless that would lead back to itself. */
  void standsFor(Name fuller) {
    Name fullest = fuller.full();
    if (fullest != this && full == this) {
      full = fullest;
      votes.forEach((type, weight) -> fullest.vote(type, weight / 2));
    }
  }

  boolean isFull() {
    return full == this;
  }

  /** Says whom of the knowledge base it means, and who else was looked at. */
  void means(@Nullable KnownEntity known, List<Choice> looked) {
    entity = known;
    choices = List.copyOf(looked);
  }

  /** Whom of the knowledge base it means, or null. */
  @Nullable KnownEntity entity() {
    return entity;
  }

  List<Choice> choices() {
    return new ArrayList<>(choices);
  }
}
