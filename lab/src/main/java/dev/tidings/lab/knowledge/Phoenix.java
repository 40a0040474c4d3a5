package dev.tidings.lab.knowledge;

import dev.tidings.lab.knowledge.PhoenixActors.Code;
import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Members of governments with their terms, large companies, NGOs and armed groups. */
final class Phoenix implements Source {

  private static final String FOLDER = "petrarch2/data/dictionaries/";
  private static final Pattern BILLIONS = Pattern.compile("\\$([0-9]{1,3}),000,000,000");
  private static final Pattern LEGAL =
      Pattern.compile(
          "( (Inc|Corp|Corporation|Co|Company|Ltd|Limited|Plc|Llc|Lp|Sa|Ag|Nv|Holdings?|Group|Trust))+$");

  private static final Pattern DATE =
      Pattern.compile(
          "\\b(January|February|March|April|May|June|July|August|September|October|November|December)"
              + " \\d|\\d (January|February|March|April|May|June|July|August|September|October"
              + "|November|December)");

  private final Countries countries;

  Phoenix(Countries countries) {
    this.countries = countries;
  }

  @Override
  public String key() {
    return "Phoenix";
  }

  @Override
  public String about() {
    return "github.com/openeventdata/petrarch2, commit 676801cd (MIT), Phoenix.*.actors.txt: names,"
        + " terms in government, kinds";
  }

  @Override
  public String folder() {
    return "petrarch2";
  }

  @Override
  public void read(Folder folder, Drafts drafts) {
    read(folder, "Phoenix.Countries.actors.txt").forEach(actor -> person(actor, drafts));
    read(folder, "Phoenix.International.actors.txt").forEach(actor -> organisation(actor, drafts));
    read(folder, "Phoenix.MilNonState.actors.txt").forEach(actor -> armedGroup(actor, drafts));
  }

  private static List<PhoenixActors> read(Folder folder, String file) {
    return PhoenixActors.read(folder.lines(FOLDER + file));
  }

  /** Only persons have terms. */
  private void person(PhoenixActors actor, Drafts drafts) {
    Set<String> roles = new LinkedHashSet<>();
    String country = null;
    for (Code code : actor.codes()) {
      boolean dated = !code.from().isEmpty() || !code.to().isEmpty();
      if (dated && code.role().startsWith("GOV") && countries.isAlpha3(code.country())) {
        country = code.country();
        String to = runsOn(code) ? "" : code.to();
        if (isOrdered(code.from(), to)) {
          roles.add(office(code.role()) + "@" + country + " " + code.from() + "/" + to);
        }
      }
    }
    Optional<String> name = name(actor.names().get(0));
    if (roles.isEmpty() || name.isEmpty()) {
      return;
    }
    Fact fact =
        new Fact(key(), name.get(), EntityType.PERSON)
            .kind(ActorKind.PERSON)
            .country(country)
            .prominence(1);
    roles.forEach(fact::role);
    for (String other : actor.names().subList(1, actor.names().size())) {
      name(other).ifPresent(fact::name);
    }
    PersonName.surnames(name.get(), country).forEach(s -> fact.name(Name.surname(s)));
    drafts.add(fact);
  }

  private static boolean runsOn(Code code) {
    return code.to().isEmpty();
  }

  private static boolean isOrdered(String from, String to) {
    try {
      return from.isEmpty() || to.isEmpty() || !LocalDate.parse(to).isBefore(LocalDate.parse(from));
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String office(String role) {
    return role.equals("GOV") ? "member of government" : "minister";
  }

  private static Optional<String> name(String written) {
    String name = PersonName.fromCapitals(written.replaceAll("_+$", ""));
    return PersonName.clean(name)
        .filter(
            clean -> !clean.matches(".*\\b(Minister|President|Government|Ministry|Office)\\b.*"));
  }

  private void organisation(PhoenixActors actor, Drafts drafts) {
    if (actor.codes().isEmpty()) {
      return;
    }
    Code code = actor.codes().get(0);
    String country = code.role().length() >= 3 ? code.role().substring(0, 3) : "";
    String alpha3 = countries.isAlpha3(country) ? country : null;
    Matcher value = BILLIONS.matcher(actor.comment());
    boolean company = code.country().equals("MNC") && value.find();
    boolean ngo = code.country().equals("NGO");
    if ((!company && !ngo) || !code.from().isEmpty()) {
      return;
    }
    String label = Capitals.restore(actor.names().get(0));
    if (!fine(label) || (ngo && label.indexOf(' ') < 0)) {
      return;
    }
    Fact fact =
        new Fact(key(), label, EntityType.ORGANISATION)
            .kind(company ? ActorKind.COMPANY : ActorKind.NGO)
            .country(alpha3)
            .weight(company ? Long.parseLong(value.group(1)) : 0)
            .prominence(company && Long.parseLong(value.group(1)) >= 20 ? 1 : 0);
    String bare = LEGAL.matcher(label).replaceFirst("");
    if (company && fine(bare)) {
      fact.name(bare);
    }
    drafts.add(fact);
  }

  private void armedGroup(PhoenixActors actor, Drafts drafts) {
    String name = actor.names().get(0);
    String label = Capitals.restore(name.replaceAll("\\(.*?\\)", ""));
    if (!fine(label) || label.indexOf(' ') < 0) {
      return;
    }
    String code = actor.codes().isEmpty() ? "" : actor.codes().get(0).country();
    Fact fact =
        new Fact(key(), label, EntityType.ORGANISATION)
            .kind(ActorKind.ARMED_GROUP)
            .country(countries.isAlpha3(code) ? code : null)
            .prominence(0);
    for (String other : actor.names()) {
      Matcher initials = Pattern.compile("\\(([A-Z-]{3,8})\\)").matcher(other);
      if (initials.find()) {
        fact.name(new Name(initials.group(1), Name.ABBREVIATION, "?"));
      }
      String full = Capitals.restore(other.replaceAll("\\(.*?\\)", ""));
      if (fine(full) && full.indexOf(' ') > 0) {
        fact.name(full);
      }
    }
    drafts.add(fact);
  }

  private static boolean fine(String name) {
    return name.matches("[\\p{IsLatin}0-9'’&. -]{3,60}")
        && !DATE.matcher(name).find()
        && !name.matches(".* (for|of|and|the|International)$")
        && Name.of(name).usable();
  }
}
