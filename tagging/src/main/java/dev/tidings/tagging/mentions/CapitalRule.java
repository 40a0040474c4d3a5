package dev.tidings.tagging.mentions;

import dev.tidings.tagging.knowledge.AliasForm;
import dev.tidings.tagging.text.Gap;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.LineStyle;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Whether a capital's name means the city or stands for its state. It means the city
 *
 * <ol>
 *   <li>in a dateline: in capitals in running text, or at the start of a line before a bracket,
 *       dash or comma;
 *   <li>after a locative preposition ({@code in Kabul}), unless the word before speaks of dealings
 *       ({@code ties to Moscow}, {@code pressure from Washington}) or the capital owns something
 *       ({@code in Moscow's view});
 *   <li>after a city's part and "of" ({@code outskirts of Damascus});
 *   <li>before a word that speaks of cities ({@code Kabul airport}, {@code Kabul-based}) or a comma
 *       and a known name ({@code Kabul, Afghanistan});
 *   <li>between an article and a noun ({@code the Paris terrorists}), unless that governs ({@code
 *       the Kabul government});
 *   <li>joined by "and", "or" or a comma to a name that was just read as a place that doesn't act.
 * </ol>
 *
 * <p>Everywhere else it stands for the state: {@code Moscow said}, {@code Moscow's interests},
 * {@code between Moscow and Kabul}.
 */
final class CapitalRule {

  private CapitalRule() {}

  /**
   * @param before the reading of the name before this one, or null
   */
  static boolean isPlace(Field field, Spot spot, @Nullable Reading before) {
    boolean owner = isOwner(field.passage(), spot);
    return isDateline(field, spot)
        || (!owner && followsLocative(field.passage(), spot.first()))
        || precedesCityNoun(field, spot)
        || describesANoun(field.passage(), spot)
        || joinsPlace(field.passage(), spot, before);
  }

  /** Whether the capital is written as somebody who acts: {@code Moscow's}, {@code Moscow said}. */
  static boolean acts(Passage passage, Spot spot) {
    Token after = passage.tokenOrNull(spot.end());
    return after != null && (after.possessive() || WordLists.ACTING.contains(after.key()));
  }

  /**
   * Whether it owns what is no place: {@code in Moscow's view}, but not {@code in Moscow's Arbat}.
   */
  private static boolean isOwner(Passage passage, Spot spot) {
    Token mark = passage.tokenOrNull(spot.end());
    Token owned = passage.tokenOrNull(spot.end() + 1);
    return mark != null
        && mark.possessive()
        && (owned == null
            || (!owned.letterCase().capitalised() && !WordLists.CITY_NOUNS.contains(owned.key())));
  }

  private static boolean isDateline(Field field, Spot spot) {
    Passage passage = field.passage();
    Token first = passage.token(spot.first());
    if (first.letterCase() == LetterCase.UPPER && passage.style(first) != LineStyle.CAPITALS) {
      return true;
    }
    boolean startsLine =
        spot.first() == 0 || passage.token(spot.first() - 1).line() != first.line();
    if (!startsLine) {
      return false;
    }
    String text = passage.text();
    int place = spot.textEnd(passage);
    while (place < text.length() && text.charAt(place) == ' ') {
      place++;
    }
    return place < text.length() && "(–—-,".indexOf(text.charAt(place)) >= 0 && spaced(text, place);
  }

  /**
   * A hyphen without spaces joins words; a dash with spaces, a bracket or a comma ends the place.
   */
  private static boolean spaced(String text, int place) {
    return "(—,".indexOf(text.charAt(place)) >= 0 || text.charAt(place - 1) == ' ';
  }

  /** Whether it stands after "in" or the like, or in a dateline. */
  static boolean isLocated(Field field, Spot spot) {
    return isDateline(field, spot) || followsLocative(field.passage(), spot.first());
  }

  private static boolean followsLocative(Passage passage, int first) {
    Token token = passage.token(first);
    Token before = passage.tokenOrNull(first - 1);
    if (before == null || (token.gap() != Gap.SPACE && token.gap() != Gap.LINE)) {
      return false;
    }
    Token earlier = passage.tokenOrNull(first - 2);
    if (before.key().equals("of")) {
      return earlier != null && WordLists.CITY_PARTS.contains(earlier.key());
    }
    boolean dealing = earlier != null && WordLists.DEALINGS.contains(earlier.key());
    return WordLists.LOCATIVES.contains(before.key()) && !dealing;
  }

  private static boolean precedesCityNoun(Field field, Spot spot) {
    Token after = field.passage().tokenOrNull(spot.end());
    if (after == null) {
      return false;
    }
    return switch (after.gap()) {
      case SPACE, HYPHEN -> WordLists.CITY_NOUNS.contains(after.key());
      case COMMA -> field.named(spot.end()) && !isListed(field, spot.end());
      default -> false;
    };
  }

  private static boolean describesANoun(Passage passage, Spot spot) {
    Token before = passage.tokenOrNull(spot.first() - 1);
    Token after = passage.tokenOrNull(spot.end());
    return before != null
        && after != null
        && WordLists.ARTICLES.contains(before.key())
        && after.gap() == Gap.SPACE
        && after.letterCase() == LetterCase.LOWER
        && !WordLists.GOVERNING.contains(after.key())
        && !WordLists.ACTING.contains(after.key());
  }

  /** Whether the name is an item of a list, as in {@code Moscow, Tehran and Beijing}. */
  private static boolean isListed(Field field, int index) {
    Spot next = field.spotAt(index);
    return next == null || next.entry(entry -> entry.alias().form() == AliasForm.METONYM) != null;
  }

  private static boolean joinsPlace(Passage passage, Spot spot, @Nullable Reading before) {
    if (before == null || !before.thing().inertPlace()) {
      return false;
    }
    Token first = passage.token(spot.first());
    int between = spot.first() - before.spot().end();
    if (between == 0) {
      return first.gap() == Gap.COMMA;
    }
    String joint = passage.token(spot.first() - 1).key();
    return between == 1 && (joint.equals("and") || joint.equals("or") || joint.equals("to"));
  }
}
