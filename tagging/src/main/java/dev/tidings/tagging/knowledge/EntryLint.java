package dev.tidings.tagging.knowledge;

import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is wrong with an entity's names though they can be read, in sentences that go on from its
 * name: names that would be found where nobody means them, and names that would never be found.
 */
public final class EntryLint {

  /** Matches looks no further. */
  private static final int MOST_WORDS = 12;

  private EntryLint() {}

  /**
   * Names that ask for trouble.
   *
   * @param everyday whether a word, by its key, is an everyday one
   */
  public static List<String> careless(KnownEntity entity, Predicate<String> everyday) {
    List<String> complaints = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    for (Alias alias : entity.aliases()) {
      List<Token> words = alias.words();
      Token first = words.get(0);
      if (!texts.add(alias.form() + alias.text())) {
        complaints.add("has alias '" + alias.text() + "' twice");
      }
      if (isTooShort(alias)) {
        complaints.add("has alias '" + alias.text() + "', which is too short");
      }
      if (words.stream().allMatch(word -> word.letterCase() == LetterCase.LOWER)) {
        complaints.add("has alias '" + alias.text() + "' without a capital");
      } else if (alias.single() && everyday.test(first.key()) && !isDoubted(alias)) {
        complaints.add(
            "has the everyday word '%s' as an alias without a flag; write it %s^:%s"
                .formatted(alias.text(), alias.form().letter(), alias.text()));
      }
      if (alias.form() == AliasForm.SURNAME && entity.type() != EntityType.PERSON) {
        complaints.add("is no person but has a surname, '" + alias.text() + "'");
      }
    }
    return complaints;
  }

  private static boolean isTooShort(Alias alias) {
    if (holdsTooLongWord(alias)) {
      return false;
    }
    int letters = alias.words().stream().mapToInt(word -> word.key().length()).sum();
    boolean initials = alias.single() && alias.words().get(0).letterCase() == LetterCase.UPPER;
    boolean otherScript = alias.words().get(0).letterCase() == LetterCase.NONE;
    return letters < 2
        || (letters == 2 && !initials && !otherScript && alias.form() != AliasForm.SURNAME);
  }

  private static boolean isDoubted(Alias alias) {
    return alias.everydayWord() || alias.needsSupport();
  }

  /**
   * Names that no text would be matched with.
   *
   * @param known whether somebody else says who this is, and names it
   */
  public static List<String> idle(KnownEntity entity, boolean known) {
    List<String> complaints = new ArrayList<>();
    for (Alias alias : entity.aliases()) {
      if (alias.words().size() > MOST_WORDS) {
        complaints.add(
            "has alias '%s' of more than %d words, which would match nothing"
                .formatted(alias.text(), MOST_WORDS));
      }
      if (holdsTooLongWord(alias)) {
        complaints.add("has alias '" + alias.text() + "' with a word too long to be looked up");
      }
    }
    if (!known && entity.aliases().stream().noneMatch(alias -> standsAlone(entity, alias))) {
      complaints.add(
          "has no name that counts by itself, so that none would match; give it one without ? or"
              + " s");
    }
    return complaints;
  }

  /** Whether it has a word that the tokenizer gives no key for. */
  private static boolean holdsTooLongWord(Alias alias) {
    return alias.words().stream().anyMatch(word -> word.key().isEmpty());
  }

  private static boolean standsAlone(KnownEntity entity, Alias alias) {
    return alias.form() != AliasForm.SURNAME && (!alias.needsSupport() || entity.country() != null);
  }
}
