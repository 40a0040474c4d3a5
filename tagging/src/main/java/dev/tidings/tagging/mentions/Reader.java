package dev.tidings.tagging.mentions;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.Mention.Form;
import dev.tidings.tagging.knowledge.AliasForm;
import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.knowledge.KnownEntity;
import dev.tidings.tagging.knowledge.Prominence;
import dev.tidings.tagging.text.Gap;
import dev.tidings.tagging.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides for each spot of a document whom it means. */
final class Reader {
  private static final float ACTING_CAPITAL = 0.85f;
  private static final float CAPITAL = 0.7f;
  private static final float PART_OF_NAME = 0.8f;
  private static final float SURE = 0.9f;

  private final Names names;
  private final Context context;
  private final People people;
  private final Set<String> metAlone = new HashSet<>();

  Reader(Names names, Context context, People people) {
    this.names = names;
    this.context = context;
    this.people = people;
  }

  /** The readings of a field's spots, in their order. */
  List<Reading> read(Field field) {
    List<Reading> readings = new ArrayList<>(field.spots().size());
    Reading before = null;
    for (Spot spot : field.spots()) {
      before = read(field, spot, before);
      readings.add(before);
    }
    return readings;
  }

  private Reading read(Field field, Spot spot, @Nullable Reading before) {
    Name name = names.of(spot);
    if (name.person()) {
      return person(spot, name);
    }
    Reading capital = capital(field, spot, name, before);
    if (capital != null) {
      return capital;
    }
    Entry demonym = spot.entry(entry -> entry.alias().form() == AliasForm.DEMONYM);
    if (demonym != null && spot.type() != EntityType.ORGANISATION) {
      return demonym(field, spot, name, demonym);
    }
    KnownEntity entity = homonym(field, spot, name.full().entity());
    if (entity != null) {
      return isTeam(field, spot, entity) ? team(spot, name, entity) : known(spot, name, entity);
    }
    return mayBePerson(spot, name) ? person(spot, name) : unknown(spot, name);
  }

  /** Whether a state plays rather than acts. */
  private boolean isTeam(Field field, Spot spot, KnownEntity entity) {
    String text = field.passage().text();
    int begin = spot.begin(field.passage());
    boolean bracketed =
        begin > 0
            && (text.charAt(begin - 1) == '(' || (begin > 1 && text.charAt(begin - 2) == '('));
    return entity.actorKind() == ActorKind.STATE
        && context.isSport()
        && !bracketed
        && !CapitalRule.isLocated(field, spot);
  }

  private static Reading team(Spot spot, Name name, KnownEntity state) {
    Thing team =
        new Thing(
            "name:" + name.full().words().replace(' ', '-') + "-team",
            state.label() + " (team)",
            EntityType.ORGANISATION,
            ActorKind.OTHER,
            state.country());
    return reading(spot, name, team, Form.ALIAS, "a state's team");
  }

  /** Whether a name the model took for something else is a part of a person's. */
  private boolean mayBePerson(Spot spot, Name name) {
    return name.single()
        && name.isFull()
        && (people.hasLast(name.last())
            || spot.entry(
                    entry ->
                        entry.entity().type() == EntityType.PERSON
                            && entry.entity().prominence() == Prominence.WORLD)
                != null);
  }

  /** Of those who share a name, the one that is meant after an unknown place and a comma. */
  private @Nullable KnownEntity homonym(Field field, Spot spot, @Nullable KnownEntity entity) {
    Token before = field.passage().tokenOrNull(spot.first() - 1);
    boolean afterPlace =
        before != null
            && field.passage().token(spot.first()).gap() == Gap.COMMA
            && before.letterCase().capitalised()
            && spot.entries().size() > 1;
    Entry entry = afterPlace ? spot.entry(context::standsAfterComma) : null;
    return entry == null ? entity : entry.entity();
  }

  private Reading person(Spot spot, Name name) {
    if (!People.isPart(name)) {
      people.named(name);
      KnownEntity entity = name.full().entity();
      return entity == null ? unknown(spot, name) : known(spot, name, entity);
    }
    KnownEntity alone = alone(spot, name);
    Name bearer = people.bearer(name);
    boolean known = alone != null && (metAlone.contains(alone.id()) || !people.isNamed(bearer));
    if (bearer != null && !known) {
      KnownEntity entity = bearer.entity();
      Thing thing = entity == null ? Thing.of(bearer) : Thing.of(entity);
      float confidence = Math.min(PART_OF_NAME, confidence(spot));
      return new Reading(
          spot,
          bearer,
          thing,
          EntityType.PERSON,
          Form.ALIAS,
          confidence,
          true,
          "part of the name of " + bearer.label());
    }
    if (alone != null) {
      metAlone.add(alone.id());
      return new Reading(
          spot,
          name,
          Thing.of(alone),
          EntityType.PERSON,
          Form.ALIAS,
          confidence(spot),
          true,
          "known by this name alone");
    }
    Name thing = names.thing(name.words());
    KnownEntity entity = thing == null ? firstNoPerson(spot) : thing.full().entity();
    if (entity != null) {
      return known(spot, thing == null ? name : thing, entity);
    }
    return unknown(spot, name);
  }

  /** Who is meant by a part of a name where nobody is named in full, or null. */
  private @Nullable KnownEntity alone(Spot spot, Name name) {
    if (name.person()) {
      return name.entity();
    }
    Name person = names.person(name.words());
    if (person != null) {
      return person.entity();
    }
    Entry entry =
        spot.entry(
            one ->
                one.entity().type() == EntityType.PERSON
                    && one.entity().prominence() == Prominence.WORLD
                    && one.alias().form() != AliasForm.SURNAME);
    return entry == null ? null : entry.entity();
  }

  private static @Nullable KnownEntity firstNoPerson(Spot spot) {
    Entry entry =
        spot.entry(
            one ->
                one.entity().type() != EntityType.PERSON
                    && !one.entity().inertPlace()
                    && one.alias().form() != AliasForm.METONYM
                    && one.alias().form() != AliasForm.DEMONYM
                    && one.entity().prominence().compareTo(Prominence.INTERNATIONAL) >= 0
                    && !one.alias().personName()
                    && !one.alias().needsSupport());
    return entry == null ? null : entry.entity();
  }

  private @Nullable Reading capital(Field field, Spot spot, Name name, @Nullable Reading before) {
    Entry metonym = spot.entry(entry -> entry.alias().form() == AliasForm.METONYM);
    Entry place = spot.entry(entry -> entry.entity().inertPlace());
    if (metonym == null || place == null || name.full() != name) {
      return null;
    }
    KnownEntity state = metonym.entity();
    boolean supported = !metonym.alias().needsSupport() || context.names(state, name);
    if (!supported) {
      return unknown(spot, name);
    }
    boolean acts = CapitalRule.acts(field.passage(), spot);
    boolean seat = state.actorKind() != ActorKind.STATE && !acts;
    if (seat || CapitalRule.isPlace(field, spot, before)) {
      KnownEntity linked = name.entity();
      KnownEntity city = linked == null || linked.equals(state) ? place.entity() : linked;
      return reading(spot, name, Thing.of(city), Form.NAME, "the city");
    }
    return new Reading(
        spot,
        name,
        Thing.of(state),
        EntityType.PLACE,
        Form.METONYM,
        acts ? ACTING_CAPITAL : CAPITAL,
        true,
        "stands for its state");
  }

  private static Reading demonym(Field field, Spot spot, Name name, Entry entry) {
    boolean acts = DemonymRule.meansState(field.passage(), spot);
    return new Reading(
        spot,
        name,
        Thing.of(entry.entity()),
        EntityType.GROUP,
        Form.DEMONYM,
        Math.max(entry.alias().form().confidence(), spot.confidence()),
        acts,
        acts ? "nationality, means the state" : "nationality, means people");
  }

  private static Reading known(Spot spot, Name name, KnownEntity entity) {
    Entry entry = spot.entry(one -> one.entity().id().equals(entity.id()));
    Form form = entry == null ? shortForm(name) : entry.alias().form().form();
    String rule = entry == null ? "short for " + name.full().label() : "known name";
    return reading(spot, name, Thing.of(entity), form, rule);
  }

  private static Form shortForm(Name name) {
    return name.initials() && !name.person() ? Form.ABBREVIATION : Form.ALIAS;
  }

  private static Reading unknown(Spot spot, Name name) {
    Name full = name.full();
    Form form = full == name ? Form.NAME : shortForm(name);
    String rule = full == name ? "unknown name" : "short for " + full.label();
    return reading(spot, name, Thing.of(full), form, rule);
  }

  private static Reading reading(Spot spot, Name name, Thing thing, Form form, String rule) {
    EntityType type = spot.type();
    return new Reading(
        spot, name, thing, type == null ? thing.type() : type, form, confidence(spot), true, rule);
  }

  private static float confidence(Spot spot) {
    if (spot.entries().isEmpty()) {
      return spot.confidence();
    }
    return Math.max(
        spot.confidence(), Math.min(SURE, spot.entries().get(0).alias().form().confidence()));
  }
}
