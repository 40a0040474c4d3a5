package dev.tidings.tagging.mentions;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.knowledge.Alias;
import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.knowledge.KnownEntity;
import dev.tidings.tagging.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds which state's organ is meant where a document only says "the Supreme Court": that of the
 * state named right before it, else that of the state the document speaks of most, if the knowledge
 * base has an organ of such a name.
 */
final class Organs {
  private static final int MOST_ALIASES = 12;
  private static final float MAIN_STATE = 0.4f;

  private final Names names;
  private final Context context;
  private final NearNames near;

  private Organs(Names names, Context context, NearNames near) {
    this.names = names;
    this.context = context;
    this.near = near;
  }

  static void find(Names names, Context context, NearNames near) {
    var organs = new Organs(names, context, near);
    names.fields().forEach(organs::find);
  }

  private void find(Field field) {
    Spot before = null;
    for (Spot spot : field.spots()) {
      Name name = names.of(spot);
      if (name.entries().isEmpty() && isOrgan(name)) {
        KnownEntity state = before == null ? null : stateBefore(field, before, spot);
        state = state == null ? context.mainState(MAIN_STATE) : state;
        if (state != null) {
          name.mayMean(organs(state, name.parts()));
        }
      }
      before = spot;
    }
  }

  private static boolean isOrgan(Name name) {
    return !name.person()
        && name.type() == EntityType.ORGANISATION
        && name.parts().stream().anyMatch(WordLists.ORGANS::contains);
  }

  private static @Nullable KnownEntity stateBefore(Field field, Spot before, Spot spot) {
    int between = spot.first() - before.end();
    boolean near =
        between == 0 || (between == 1 && field.passage().token(before.end()).possessive());
    if (!near || before.entries().isEmpty()) {
      return null;
    }
    KnownEntity entity = before.entries().get(0).entity();
    return entity.actorKind() == ActorKind.STATE ? entity : null;
  }

  private List<Entry> organs(KnownEntity state, List<String> organ) {
    List<Alias> aliases = state.aliases();
    for (Alias alias : aliases.subList(0, Math.min(aliases.size(), MOST_ALIASES))) {
      List<String> words = alias.words().stream().map(Token::key).toList();
      List<Entry> entries = near.entries(joined(words, organ), false);
      entries = entries.isEmpty() ? near.entries(joined(organ, of(words)), false) : entries;
      if (!entries.isEmpty()) {
        return entries;
      }
    }
    return List.of();
  }

  private static List<String> of(List<String> words) {
    return joined(List.of("of"), words);
  }

  private static List<String> joined(List<String> one, List<String> other) {
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
