package dev.tidings.tagging.mentions;

import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.Reason.Choice;
import dev.tidings.tagging.knowledge.Alias;
import dev.tidings.tagging.knowledge.AliasForm;
import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.knowledge.KnownEntity;
import dev.tidings.tagging.knowledge.Prominence;
import dev.tidings.tagging.knowledge.Role;
import dev.tidings.tagging.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom of the knowledge base a name means, if anyone: of those who are called so, the one
 * with the highest score, if that is enough. For the entity speak its prominence, that the text
 * takes it for the same type, that the document names its country or itself by another name, that
 * it held an office on the document's day, that the name has several words, that its words of
 * evidence stand in the document.
 */
final class Linker {
  private static final float SAME_TYPE = 1;
  private static final float OTHER_TYPE = -0.5f;
  private static final float COUNTRY = 1.2f;
  private static final float COUNTRY_SHARE = 1;
  private static final float NAMED = 1.5f;
  private static final float HOLDS_OFFICE = 0.5f;
  private static final float OUT_OF_OFFICE = -0.5f;
  private static final float LONG_NAME = 1.5f;
  private static final float LONG_INITIALS = 0.5f;
  private static final float FIRST_NAME = 0.5f;
  private static final int LONG = 4;
  private static final float ONLY_ONE = 0.5f;
  private static final float EVIDENCE = 0.5f;
  private static final float MOST_EVIDENCE = 3;
  private static final float DOUBTFUL = -1;

  private static final int SMALL_WORD = 3;
  private static final int FEW_BEARERS = 3;
  private static final float CLEAR = 0.1f;
  private static final float ENOUGH = 2.5f;
  private static final float ENOUGH_FOR_A_SURNAME = 3;
  private static final float ENOUGH_FOR_A_PERSON = 3.5f;

  private final Context context;
  private final boolean explaining;

  Linker(Context context, boolean explaining) {
    this.context = context;
    this.explaining = explaining;
  }

  /** One who may be meant. */
  private record Scored(Entry entry, float score, String why) {}

  /**
   * Whom the name means, or null.
   *
   * @param name gets the choices if they are to be explained
   */
  @Nullable KnownEntity link(Name name) {
    List<Scored> scored = new ArrayList<>();
    EntityType type = name.type();
    List<Entry> entries =
        name.entries().stream().filter(entry -> mayMean(name, type, entry)).toList();
    for (Entry entry : entries) {
      scored.add(score(name, type, entry, entries.size() == 1));
    }
    scored.sort(Comparator.comparingDouble((Scored one) -> -one.score()));
    KnownEntity best = null;
    if (!scored.isEmpty() && isClear(scored)) {
      best = scored.get(0).entry().entity();
    }
    name.means(best, explaining ? choices(scored) : List.of());
    return best;
  }

  /**
   * Whether a name that nobody knows may mean the entity: they share a word that is no small one.
   */
  boolean agrees(Name name, KnownEntity entity) {
    for (Alias alias : entity.aliases()) {
      for (Token word : alias.words()) {
        if (word.key().length() > SMALL_WORD && name.parts().contains(word.key())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the first has enough, and the second less. */
  private static boolean isClear(List<Scored> scored) {
    Scored first = scored.get(0);
    boolean tied = scored.size() > 1 && first.score() - scored.get(1).score() < CLEAR;
    return first.score() >= enough(first.entry()) && (!tied || isCapital(first, scored.get(1)));
  }

  /** Whether one is the state and the other its capital; the place in the text decides that. */
  private static boolean isCapital(Scored one, Scored other) {
    return one.entry().alias().form() == AliasForm.METONYM
        || other.entry().alias().form() == AliasForm.METONYM;
  }

  private boolean mayMean(Name name, EntityType type, Entry entry) {
    Alias alias = entry.alias();
    KnownEntity entity = entry.entity();
    if (alias.needsSupport() && !isSupported(entity, name)) {
      return false;
    }
    if (alias.form() == AliasForm.SURNAME
        && (name.person() ? People.isPart(name) : name.single())) {
      return isKnownBySurname(name, entity);
    }
    return alias.form() != AliasForm.SURNAME && Types.fits(type, entry);
  }

  private boolean isSupported(KnownEntity entity, Name name) {
    String country = entity.country();
    return context.names(entity, name) || (country != null && context.speaksFor(country, name));
  }

  /** Known the world over, and in office or with a rare name: "Putin" is enough. */
  private boolean isKnownBySurname(Name name, KnownEntity entity) {
    return entity.prominence() == Prominence.WORLD
        && (office(entity) > 0 || name.entries().size() <= FEW_BEARERS);
  }

  private static float enough(Entry entry) {
    boolean surname = entry.alias().form() == AliasForm.SURNAME;
    if (entry.entity().type() != EntityType.PERSON) {
      return ENOUGH;
    }
    return surname ? ENOUGH_FOR_A_SURNAME : ENOUGH_FOR_A_PERSON;
  }

  private Scored score(Name name, EntityType type, Entry entry, boolean only) {
    Alias alias = entry.alias();
    KnownEntity entity = entry.entity();
    var why = new Sum(explaining);
    why.add(weight(entity.prominence()), "prominence");
    boolean same = Types.same(type, entry);
    why.add(same ? SAME_TYPE : OTHER_TYPE, same ? "type" : "other type");
    String country = entity.country();
    if (country != null && context.speaksFor(country, name)) {
      why.add(COUNTRY + COUNTRY_SHARE * context.share(country), "country");
    }
    if (context.names(entity, name)) {
      why.add(NAMED, "named otherwise");
    }
    why.add(office(entity), "office");
    if (!alias.single()) {
      why.add(LONG_NAME, "several words");
    } else if (alias.form() == AliasForm.ABBREVIATION && alias.text().length() >= LONG) {
      why.add(LONG_INITIALS, "long initials");
    }
    if (alias.form() == AliasForm.NAME) {
      why.add(FIRST_NAME, "its first name");
    }
    if (only) {
      why.add(ONLY_ONE, "nobody else");
    }
    int evidence = context.evidence(entry);
    if (evidence >= 0) {
      why.add(Math.min(MOST_EVIDENCE, EVIDENCE * evidence), "words");
    }
    if (alias.form() == AliasForm.SURNAME) {
      why.add(DOUBTFUL, "surname only");
    }
    return new Scored(entry, why.value(), why.toString());
  }

  private static float weight(Prominence prominence) {
    return switch (prominence) {
      case LISTED -> 0;
      case NATIONAL -> 1;
      case INTERNATIONAL -> 2;
      case WORLD -> 3;
    };
  }

  private float office(KnownEntity entity) {
    boolean dated = false;
    for (Role role : entity.roles()) {
      if (role.dated() && role.heldOn(context.day())) {
        return HOLDS_OFFICE;
      }
      dated |= role.dated();
    }
    return dated ? OUT_OF_OFFICE : 0;
  }

  private static List<Choice> choices(List<Scored> scored) {
    List<Choice> choices = new ArrayList<>();
    for (Scored one : scored) {
      KnownEntity entity = one.entry().entity();
      choices.add(new Choice(entity.id(), entity.label(), one.score(), one.why()));
    }
    return choices;
  }

  /** A sum that can say what it is made of. */
  private static final class Sum {
    private final boolean telling;
    private final StringBuilder parts = new StringBuilder();
    private float value;

    private Sum(boolean telling) {
      this.telling = telling;
    }

    private void add(float part, String name) {
      value += part;
      if (telling && part != 0) {
        parts.append(parts.isEmpty() ? "" : ", ").append(name).append(' ').append(part);
      }
    }

    private float value() {
      return value;
    }

    @Override
    public String toString() {
      return parts.toString();
    }
  }
}
