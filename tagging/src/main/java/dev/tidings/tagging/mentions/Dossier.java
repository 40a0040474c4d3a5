package dev.tidings.tagging.mentions;

import dev.tidings.tagging.knowledge.Alias;
import dev.tidings.tagging.knowledge.AliasForm;
import dev.tidings.tagging.knowledge.Homonyms;
import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.knowledge.KnownEntity;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a whole document says that helps to read one name in it: whom it names beyond doubt, and
 * which words it uses.
 */
final class Dossier {

  private final List<Field> fields;
  private final Homonyms homonyms;
  private final Set<String> named = new HashSet<>();
  private final Map<String, Boolean> smallTwins = new HashMap<>();
  private final Map<String, KnownEntity> likeliest = new HashMap<>();

  Dossier(List<Field> fields, Homonyms homonyms) {
    this.fields = fields;
    this.homonyms = homonyms;
    for (Field field : fields) {
      for (Candidate candidate : field.candidates()) {
        Entry only = onlyActor(candidate);
        if (only != null && isFirm(field, candidate, only.alias())) {
          named.add(only.entity().id());
        }
      }
    }
  }

  /** Whether the document names the entity by an alias that can mean nothing else. */
  boolean names(KnownEntity entity) {
    return named.contains(entity.id());
  }

  /** Whether the document uses the word in small letters, too. */
  boolean usesInSmallLetters(String key) {
    return smallTwins.computeIfAbsent(
        key,
        asked ->
            anyWord(word -> word.letterCase() == LetterCase.LOWER && word.key().equals(asked)));
  }

  /** Of the entities that bear the name, the one for which most words of the document speak. */
  KnownEntity likeliest(String name, List<Entry> entries) {
    return likeliest.computeIfAbsent(name, asked -> HomonymRule.decide(asked, entries, this));
  }

  Homonyms homonyms() {
    return homonyms;
  }

  /** How many of the document's words are among these. */
  int count(Set<String> keys) {
    int count = 0;
    for (Field field : fields) {
      for (Token word : field.passage().tokens()) {
        count += keys.contains(word.key()) ? 1 : 0;
      }
    }
    return count;
  }

  private boolean anyWord(java.util.function.Predicate<Token> wanted) {
    return fields.stream().anyMatch(field -> field.passage().tokens().stream().anyMatch(wanted));
  }

  /** The only entity that may be meant, a capital's state before the capital; else null. */
  private static @Nullable Entry onlyActor(Candidate candidate) {
    return candidate.entries().size() == 1
        ? candidate.entries().get(0)
        : candidate.entry(entry -> entry.alias().form() == AliasForm.METONYM);
  }

  private boolean isFirm(Field field, Candidate candidate, Alias alias) {
    if (alias.needsSupport() || alias.form() == AliasForm.SURNAME) {
      return false;
    }
    if (alias.everydayWord() && alias.words().get(0).letterCase() == LetterCase.TITLE) {
      return !field.passage().opensSentence(candidate.first())
          && !LongerNameRule.undecidable(field, candidate);
    }
    return !alias.personName() && homonyms.senses(alias.text()).isEmpty();
  }
}
