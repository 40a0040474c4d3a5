package dev.tidings.lab.knowledge;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which flags a name needs, by rule. Names written down by hand keep the flags they were given.
 *
 * <ul>
 *   <li>all its words are everyday words: {@code ^}; and {@code ?}, unless it is a person's or
 *       known the world over
 *   <li>initials of two letters, or of what is hardly known: {@code ?}
 *   <li>one word that persons bear as a name, too: {@code ~}; and {@code ?}, unless it is a city of
 *       some size
 *   <li>one word, a brand that few know: {@code ?}
 * </ul>
 */
final class Caution {

  private static final int WORLD = 3;
  private static final int NATIONAL = 1;
  private static final int OFTEN = 3;
  private static final int DISTINCTIVE = 8;
  private static final long TOWN = 300_000;

  private final EverydayWords everyday;
  private final Map<String, Integer> bearers = new HashMap<>();

  Caution(EverydayWords everyday) {
    this.everyday = everyday;
  }

  /** Takes note of a person's name: its first and last word are names of persons. */
  void learn(Draft person) {
    List<Token> words = Name.words(person.label);
    if (words.size() > 1) {
      bearers.merge(words.get(0).key(), 1, Integer::sum);
      bearers.merge(words.get(words.size() - 1).key(), 1, Integer::sum);
    }
  }

  Name flagged(Name name, Draft draft) {
    List<Token> words = Name.words(name.text());
    boolean single = words.size() == 1;
    boolean ordinary = words.stream().allMatch(word -> everyday.has(word.key()));
    boolean initials = single && words.get(0).letterCase() == LetterCase.UPPER;
    boolean person = draft.type == EntityType.PERSON;
    boolean borne = single && !person && bearers.getOrDefault(words.get(0).key(), 0) >= OFTEN;
    boolean brand = single && draft.kind == ActorKind.COMPANY && name.text().length() < DISTINCTIVE;
    boolean little = draft.prominence <= NATIONAL;
    boolean doubtful =
        (ordinary && !person && draft.prominence < WORLD)
            || (initials && (name.text().length() <= 2 || isLocal(draft, name)))
            || (borne && little && draft.weight < TOWN)
            || (brand && little);
    return name.with((doubtful ? "?" : "") + (ordinary ? "^" : "") + (borne ? "~" : ""));
  }

  private static boolean isLocal(Draft draft, Name name) {
    return draft.prominence == 0 && name.form() == Name.ABBREVIATION;
  }

  /** Whether a name is too little to be found by: one letter, or two that are no initials. */
  static boolean tooShort(Name name) {
    List<Token> words = Name.words(name.text());
    int letters = words.stream().mapToInt(word -> word.key().length()).sum();
    boolean initials = words.size() == 1 && words.get(0).letterCase() == LetterCase.UPPER;
    return letters < 2
        || (letters == 2 && !initials && name.form() != Name.SURNAME)
        || words.stream().noneMatch(word -> word.letterCase().capitalised());
  }
}
