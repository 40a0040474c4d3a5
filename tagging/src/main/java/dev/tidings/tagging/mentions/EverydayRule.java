package dev.tidings.tagging.mentions;

import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.names.NameSpan;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.LineStyle;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a word that the names model took for a name is an everyday word where its capital tells
 * nothing: a pronoun in a line of capitals, a bird at the start of a sentence in a text that has it
 * in small letters, too.
 */
final class EverydayRule {
  private static final Set<String> PRONOUNS = Set.of("us", "it", "who", "we", "he", "me", "i");

  private final List<Passage> passages;
  private final Set<String> small = new HashSet<>();

  EverydayRule(List<Passage> passages) {
    this.passages = passages;
  }

  boolean isNone(Passage passage, NameSpan span, Matches matches) {
    if (span.end() - span.first() > 1) {
      return false;
    }
    Token token = passage.token(span.first());
    Match known = matches.exact(span.first(), span.end());
    if (known == null) {
      return PRONOUNS.contains(token.key())
          && passage.style(token) == LineStyle.CAPITALS
          && !token.dotted(passage.text());
    }
    Entry likeliest = known.entries().get(0);
    return likeliest.alias().everydayWord()
        && token.letterCase() == LetterCase.TITLE
        && passage.opensSentence(span.first())
        && isSmallElsewhere(token.key());
  }

  private boolean isSmallElsewhere(String key) {
    if (small.isEmpty()) {
      small.add("");
      for (Passage passage : passages) {
        for (Token token : passage.tokens()) {
          if (token.letterCase() == LetterCase.LOWER) {
            small.add(token.key());
          }
        }
      }
    }
    return small.contains(key);
  }
}
