package dev.tidings.tagging.mentions;

import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.knowledge.KnownNames;
import dev.tidings.tagging.names.NameSpan;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settles which words of a document are names, from what the names model found and what the
 * knowledge base knows. A name the model found stands; a known name that holds it and more takes
 * its place; a known name beside what the model found stands if {@link SoloRule} lets it.
 */
final class Spotter {
  private final KnownNames known;
  private final NearNames near;
  private final SoloRule solo = new SoloRule();

  Spotter(KnownNames known, NearNames near) {
    this.known = known;
    this.near = near;
  }

  /** The names of each passage, in order of place, none overlapping. */
  List<List<Spot>> spots(List<Passage> passages, List<List<NameSpan>> found) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < passages.size(); i++) {
      for (NameSpan span : found.get(i)) {
        seen.add(Name.words(passages.get(i), span.first(), span.end()));
      }
    }
    List<List<Spot>> spots = new ArrayList<>();
    var everyday = new EverydayRule(passages);
    for (int i = 0; i < passages.size(); i++) {
      spots.add(spots(passages.get(i), found.get(i), seen, everyday));
    }
    return spots;
  }

  private List<Spot> spots(
      Passage passage, List<NameSpan> found, Set<String> seen, EverydayRule everyday) {
    Matches matches = Matches.find(passage, known);
    List<Spot> models = new ArrayList<>();
    BitSet taken = new BitSet(passage.size());
    BitSet inside = inside(found, passage.size());
    int from = 0;
    for (NameSpan span : found) {
      if (span.first() < from) {
        continue;
      }
      if (everyday.isNone(passage, span, matches)) {
        taken.set(span.first(), span.end());
      } else {
        Spot spot = spot(passage, matches, span, from, inside);
        models.add(spot);
        taken.set(spot.first(), spot.end());
        from = spot.end();
      }
    }
    return merge(models, solos(passage, matches, taken, seen));
  }

  /** The words before which a name goes on. */
  private static BitSet inside(List<NameSpan> found, int size) {
    BitSet inside = new BitSet(size);
    found.forEach(span -> inside.set(span.first() + 1, span.end()));
    return inside;
  }

  private Spot spot(Passage passage, Matches matches, NameSpan span, int from, BitSet inside) {
    Match longer = matches.around(span.first(), span.end(), from);
    if (longer != null && !inside.get(longer.end()) && firm(longer, passage)) {
      EntityType type = Types.fits(span.type(), longer) ? span.type() : null;
      return new Spot(
          longer.first(),
          longer.end(),
          type,
          type == null ? 0 : span.confidence(),
          longer.entries());
    }
    return new Spot(
        span.first(),
        span.end(),
        span.type(),
        span.confidence(),
        near.entries(passage, matches, span));
  }

  /** Whether a known name may take the place of a shorter one the model found. */
  private static boolean firm(Match longer, Passage passage) {
    Entry best = longer.entries().get(0);
    List<Token> words = best.alias().words();
    boolean small = words.get(words.size() - 1).letterCase() == LetterCase.LOWER;
    return !best.alias().needsSupport()
        && !best.alias().personName()
        && (small || passage.token(longer.end() - 1).letterCase().capitalised());
  }

  private List<Spot> solos(Passage passage, Matches matches, BitSet taken, Set<String> seen) {
    List<Spot> solos = new ArrayList<>();
    int place = 0;
    while (place < passage.size()) {
      Spot spot = taken.get(place) ? null : soloAt(passage, matches, taken, seen, place);
      if (spot == null) {
        place++;
      } else {
        solos.add(spot);
        place = spot.end();
      }
    }
    return solos;
  }

  private @Nullable Spot soloAt(
      Passage passage, Matches matches, BitSet taken, Set<String> seen, int first) {
    Spot longest = null;
    for (Match match : matches.at(first)) {
      int clash = taken.nextSetBit(first);
      boolean free = clash < 0 || clash >= match.end();
      if (free && capitalised(passage, match)) {
        boolean known = seen.contains(Name.words(passage, first, match.end()));
        List<Entry> entries = solo.standing(passage, taken, match, known);
        longest = entries.isEmpty() ? longest : new Spot(first, match.end(), null, 0, entries);
      }
    }
    return longest;
  }

  /** Whether some word is; a name all in small letters says nothing without the model. */
  private static boolean capitalised(Passage passage, Match match) {
    for (int i = match.first(); i < match.end(); i++) {
      Token token = passage.token(i);
      if (switch (token.letterCase()) {
        case TITLE, UPPER, MIXED -> true;
        case NONE, LOWER -> false;
      }) {
        return true;
      }
    }
    return false;
  }

  private static List<Spot> merge(List<Spot> some, List<Spot> others) {
    List<Spot> all = new ArrayList<>(some.size() + others.size());
    int next = 0;
    for (Spot spot : some) {
      while (next < others.size() && others.get(next).first() < spot.first()) {
        all.add(others.get(next++));
      }
      all.add(spot);
    }
    all.addAll(others.subList(next, others.size()));
    return all;
  }
}
