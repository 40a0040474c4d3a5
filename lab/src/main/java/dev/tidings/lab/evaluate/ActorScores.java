package dev.tidings.lab.evaluate;

import dev.tidings.lab.evaluate.GoldArticle.Actor;
import dev.tidings.lab.evaluate.GoldArticle.Stretch;
import dev.tidings.tagging.Entity;
import dev.tidings.tagging.Mention;
import dev.tidings.tagging.Tagger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a reader would list the same actors, and count them alike. */
final class ActorScores {
  private final Tagger tagger;
  private final KnownNames known;

  ActorScores(Tagger tagger, KnownNames known) {
    this.tagger = tagger;
    this.known = known;
  }

  /** What was met in some articles. */
  private static final class Counts {
    private final Tally actors = new Tally();
    private int met;
    private int exact;
    private double errors;

    private double error() {
      return met == 0 ? 0 : errors / met;
    }
  }

  Section section(List<GoldArticle> articles) {
    var all = new Counts();
    var tuned = new Counts();
    var tested = new Counts();
    for (GoldArticle article : articles) {
      Reading reading = article.read(tagger);
      count(all, article, reading);
      count(article.tunedOn() ? tuned : tested, article, reading);
    }
    return new Section(
        "Actors",
        "The actors a reader lists in 40 news articles, and how often each is meant; this project's"
            + " own annotation, made before tuning. An entity is an annotated actor where its label"
            + " or another known name of it is the actor's, or most of its mentions are. The error"
            + " is that of the mentions counted, relative, on average over the actors found. Rules"
            + " were tuned on the articles with even numbers; of the odd ones the list of errors"
            + " was read once. The note parts the halves.",
        List.of(
            Figure.share(
                "actors.recall",
                "actors found",
                all.actors.recall(),
                all.actors.right() + "; " + halves(tuned.actors.recall(), tested.actors.recall())),
            Figure.share(
                "actors.precision",
                "actors right",
                all.actors.precision(),
                halves(tuned.actors.precision(), tested.actors.precision())),
            new Figure(
                "actors.error",
                "error of the mentions counted",
                all.error(),
                Figure.Unit.ERROR,
                halves(tuned.error(), tested.error())),
            Figure.share(
                "actors.exact",
                "counts that are exact",
                Tally.share(all.exact, all.met),
                halves(
                    Tally.share(tuned.exact, tuned.met), Tally.share(tested.exact, tested.met)))));
  }

  private static String halves(double tuned, double tested) {
    return String.format(
        Locale.ROOT, "tuned on %.1f, not tuned on %.1f", 100 * tuned, 100 * tested);
  }

  private void count(Counts counts, GoldArticle article, Reading reading) {
    Set<String> taken = new HashSet<>();
    List<Actor> gold = article.actors().stream().filter(Actor::acts).toList();
    List<Actor> left = new ArrayList<>();
    int actors = (int) reading.entities().values().stream().filter(ActorScores::acts).count();
    int found = 0;
    for (boolean byName : new boolean[] {true, false}) {
      List<Actor> open = byName ? gold : List.copyOf(left);
      for (Actor actor : open) {
        Entity entity = byName ? named(actor, reading, taken) : meant(actor, reading, taken);
        if (entity != null) {
          taken.add(entity.id());
          found++;
          compare(counts, actor, entity);
        } else if (byName) {
          left.add(actor);
        }
      }
    }
    counts.actors.add(gold.size(), actors, found);
  }

  private static void compare(Counts counts, Actor actor, Entity entity) {
    int gold = actor.mentions().size();
    int error = Math.abs(entity.mentions() - gold);
    counts.met++;
    counts.exact += error == 0 ? 1 : 0;
    counts.errors += (double) error / gold;
  }

  static boolean acts(Entity entity) {
    return entity.actorKind() != null;
  }

  private @Nullable Entity named(Actor actor, Reading reading, Set<String> taken) {
    String name = KnownNames.fold(actor.name());
    for (Entity entity : reading.entities().values()) {
      boolean same =
          KnownNames.fold(entity.label()).equals(name) || known.bears(entity.id(), actor.name());
      if (same && acts(entity) && !taken.contains(entity.id())) {
        return entity;
      }
    }
    return null;
  }

  /** The entity most of whose mentions are the actor's; of several the one with most. */
  private static @Nullable Entity meant(Actor actor, Reading reading, Set<String> taken) {
    Entity best = null;
    int most = 0;
    for (Entity entity : reading.entities().values()) {
      int all = 0;
      int shared = 0;
      for (Mention mention : reading.mentions()) {
        if (mention.entityId().equals(entity.id())) {
          all++;
          shared += actor.mentions().stream().anyMatch(one -> overlap(one, mention)) ? 1 : 0;
        }
      }
      if (acts(entity) && !taken.contains(entity.id()) && 2 * shared > all && shared > most) {
        best = entity;
        most = shared;
      }
    }
    return best;
  }

  private static boolean overlap(Stretch stretch, Mention mention) {
    return stretch.field() == mention.field()
        && stretch.begin() < mention.end()
        && mention.begin() < stretch.end();
  }
}
