package dev.tidings.tagging.mentions;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.knowledge.Alias;
import dev.tidings.tagging.knowledge.AliasForm;
import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.knowledge.KnownEntity;
import dev.tidings.tagging.knowledge.Prominence;
import dev.tidings.tagging.text.Gap;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.LineStyle;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Token;
import java.util.BitSet;
import java.util.List;

/**
 * Whether a known name may stand where the names model saw none: one of several words; a state or
 * its adjective; initials of somebody prominent; or what the model took for a name elsewhere in the
 * document. Never beside an unknown capitalised word that makes it part of a longer name.
 */
final class SoloRule {
  private static final int SHORTEST_INITIALS = 3;

  /** The entries of the match, if one of them may stand so; else none. */
  List<Entry> standing(Passage passage, BitSet named, Match match, boolean seen) {
    for (Entry entry : match.entries()) {
      if (stands(passage, named, match, entry, seen)) {
        return match.entries();
      }
    }
    return List.of();
  }

  private static boolean stands(
      Passage passage, BitSet named, Match match, Entry entry, boolean seen) {
    Alias alias = entry.alias();
    KnownEntity entity = entry.entity();
    if (alias.form() == AliasForm.SURNAME) {
      return seen || (isFamous(passage, match, entry) && !isPartOfLonger(passage, named, match));
    }
    if (isPartOfLonger(passage, named, match)) {
      return false;
    }
    if (alias.form() == AliasForm.DEMONYM) {
      return !isCulture(passage, match.end());
    }
    if (seen) {
      return true;
    }
    if (alias.needsSupport() || isDoubtful(passage, match, alias)) {
      return false;
    }
    if (match.words() > 1) {
      return entity.prominence() != Prominence.LISTED || entity.type() != EntityType.PERSON;
    }
    return entity.actorKind() == ActorKind.STATE
        || alias.form() == AliasForm.METONYM
        || isInitials(passage, match, entity);
  }

  /** A surname known the world over, inside a sentence of running text. */
  private static boolean isFamous(Passage passage, Match match, Entry entry) {
    return entry.entity().prominence() == Prominence.WORLD
        && !entry.alias().everydayWord()
        && !entry.alias().needsSupport()
        && !WordLists.MONTHS.contains(passage.token(match.first()).key())
        && passage.token(match.first()).letterCase() == LetterCase.TITLE
        && !passage.opensSentence(match.first())
        && !LongerNameRule.undecidable(passage, match.first());
  }

  private static boolean isPartOfLonger(Passage passage, BitSet named, Match match) {
    return LongerNameRule.continues(passage, named, match.end())
        || LongerNameRule.startsEarlier(passage, named, match.first());
  }

  /** An everyday word where its capital tells nothing. */
  private static boolean isDoubtful(Passage passage, Match match, Alias alias) {
    Token first = passage.token(match.first());
    boolean everyday = alias.everydayWord() && first.letterCase() == LetterCase.TITLE;
    boolean hidden =
        passage.opensSentence(match.first()) || LongerNameRule.undecidable(passage, match.first());
    return (everyday || alias.personName()) && hidden;
  }

  private static boolean isInitials(Passage passage, Match match, KnownEntity entity) {
    Token token = passage.token(match.first());
    return token.letterCase() == LetterCase.UPPER
        && passage.style(token) != LineStyle.CAPITALS
        && (token.key().length() >= SHORTEST_INITIALS || token.dotted(passage.text()))
        && entity.prominence().compareTo(Prominence.INTERNATIONAL) >= 0;
  }

  private static boolean isCulture(Passage passage, int end) {
    Token after = passage.tokenOrNull(end);
    return after != null
        && (after.gap() == Gap.SPACE || after.gap() == Gap.HYPHEN)
        && WordLists.CULTURE.contains(after.key());
  }
}
