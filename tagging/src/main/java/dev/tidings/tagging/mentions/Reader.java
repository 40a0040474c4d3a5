package dev.tidings.tagging.mentions;

import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.Mention;
import dev.tidings.tagging.knowledge.Alias;
import dev.tidings.tagging.knowledge.AliasForm;
import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.text.Gap;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each candidate of a document whom it means, or that it names nobody known.
 *
 * <p>Confidence is that of the alias's form, less where a rule had to decide: a capital that acts
 * 0.85, one that merely isn't a place 0.7, a name that needed the document's support 0.75.
 */
final class Reader {

  private static final float ACTING_CAPITAL = 0.85f;
  private static final float SUPPORTED = 0.75f;

  private final Dossier dossier;
  private final People people;

  Reader(Dossier dossier, People people) {
    this.dossier = dossier;
    this.people = people;
  }

  List<Reading> read(Field field) {
    List<Reading> readings = new ArrayList<>();
    Reading before = null;
    for (Candidate candidate : field.candidates()) {
      Reading reading = read(field, candidate, before);
      if (reading != null) {
        readings.add(reading);
        before = reading;
      }
    }
    return readings;
  }

  private @Nullable Reading read(Field field, Candidate candidate, @Nullable Reading before) {
    Entry entry = choose(field, candidate, before);
    if (entry == null || !stands(field, candidate, entry)) {
      return null;
    }
    if (entry.alias().form() != AliasForm.SURNAME) {
      people.named(entry.entity());
    }
    float confidence = confidence(field.passage(), candidate, entry.alias());
    return new Reading(candidate, entry.entity(), entry.alias().form().form(), confidence);
  }

  private @Nullable Entry choose(Field field, Candidate candidate, @Nullable Reading before) {
    Entry metonym = candidate.entry(entry -> entry.alias().form() == AliasForm.METONYM);
    Entry place = candidate.entry(entry -> entry.entity().inertPlace());
    if (metonym != null && place != null) {
      if (metonym.alias().needsSupport() && !dossier.names(metonym.entity())) {
        return null;
      }
      return CapitalRule.isPlace(field, candidate, before) ? place : metonym;
    }
    Entry sure = candidate.entry(entry -> entry.alias().form() != AliasForm.SURNAME);
    if (sure == null) {
      return people.bearer(candidate, field.name() == Mention.Field.TITLE);
    }
    String name = sure.alias().text();
    boolean shared = !dossier.homonyms().senses(name).isEmpty();
    return shared ? HomonymRule.choose(field, candidate, name, dossier) : sure;
  }

  /** Whether the words really are the name, and not part of another or an everyday word. */
  private boolean stands(Field field, Candidate candidate, Entry entry) {
    Alias alias = entry.alias();
    if (alias.needsSupport() && !entry.entity().inertPlace() && !dossier.names(entry.entity())) {
      return false;
    }
    if (isEverydayWord(field, candidate, entry)) {
      return false;
    }
    boolean partOfMore =
        switch (alias.form()) {
          case DEMONYM -> continues(field, candidate) || isCulture(field.passage(), candidate);
          case METONYM -> continues(field, candidate) || startsPersonName(field, candidate, alias);
          case SURNAME -> LongerNameRule.startsEarlier(field, candidate);
          case NAME, ALIAS, ABBREVIATION, OFFICE -> isPartOfLonger(field, candidate, entry);
        };
    return !partOfMore;
  }

  private static boolean continues(Field field, Candidate candidate) {
    return LongerNameRule.continues(field, candidate);
  }

  private boolean isPartOfLonger(Field field, Candidate candidate, Entry entry) {
    boolean city = entry.entity().inertPlace() && candidate.single();
    boolean surname = entry.entity().type() == EntityType.PERSON && candidate.single();
    if (surname) {
      return LongerNameRule.startsEarlier(field, candidate);
    }
    if (!entry.alias().personName()) {
      return city && continues(field, candidate);
    }
    return continues(field, candidate)
        || LongerNameRule.startsEarlier(field, candidate)
        || (LongerNameRule.undecidable(field, candidate) && !dossier.names(entry.entity()));
  }

  private static boolean startsPersonName(Field field, Candidate candidate, Alias alias) {
    return alias.personName() && LongerNameRule.startsEarlier(field, candidate);
  }

  private boolean isEverydayWord(Field field, Candidate candidate, Entry entry) {
    Token first = field.passage().token(candidate.first());
    boolean doubtful =
        entry.alias().everydayWord()
            && first.letterCase() == LetterCase.TITLE
            && (field.passage().opensSentence(candidate.first())
                || LongerNameRule.undecidable(field, candidate));
    return doubtful && !dossier.names(entry.entity()) && dossier.usesInSmallLetters(first.key());
  }

  private static boolean isCulture(Passage passage, Candidate candidate) {
    Token after = passage.tokenOrNull(candidate.end());
    return after != null
        && (after.gap() == Gap.SPACE || after.gap() == Gap.HYPHEN)
        && WordLists.CULTURE.contains(after.key());
  }

  private static float confidence(Passage passage, Candidate candidate, Alias alias) {
    if (alias.form() == AliasForm.METONYM && CapitalRule.acts(passage, candidate)) {
      return ACTING_CAPITAL;
    }
    boolean doubtful = alias.needsSupport() || alias.everydayWord() || alias.personName();
    return doubtful ? Math.min(SUPPORTED, alias.form().confidence()) : alias.form().confidence();
  }
}
