package dev.tidings.lab.knowledge;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Legislators of most states, as of November 2015. */
final class EveryPolitician implements Source {

  private static final int ID = 1;
  private static final int NAME = 2;
  private static final int COUNTRY = 3;
  private static final int ALIASES = 8;

  /** Those that don't spell foreign names their own way. */
  private static final Set<String> LANGUAGES =
      Set.of("en en-gb en-ca de fr es it pt pt-br nl sv da nb nn no fi ca id ms".split(" ", -1));

  private final Countries countries;

  EveryPolitician(Countries countries) {
    this.countries = countries;
  }

  @Override
  public String key() {
    return "EveryPolitician 2015";
  }

  @Override
  public String about() {
    return "github.com/tijmenb/everypolitician-data, commit 0642e77a of 2015-11-30 (no licence"
        + " stated; names and ids as facts), people.tsv: names, ids, legislatures";
  }

  @Override
  public String folder() {
    return "everypolitician";
  }

  @Override
  public void read(Folder folder, Drafts drafts) {
    for (String line : folder.lines("people.tsv")) {
      String[] columns = line.split("\t", -1);
      String country = columns.length > ALIASES ? countries.ofName(columns[COUNTRY]) : null;
      Optional<String> name =
          country == null ? Optional.empty() : name(columns[ALIASES], columns[NAME]);
      if (name.isPresent()) {
        drafts.add(fact(columns, name.get(), country));
      }
    }
  }

  private Fact fact(String[] columns, String name, @Nullable String country) {
    boolean known = !columns[ID].isEmpty();
    Fact fact =
        new Fact(key(), name, EntityType.PERSON)
            .id(columns[ID])
            .kind(ActorKind.PERSON)
            .country(country)
            .prominence(known ? 1 : 0)
            .weight(columns[ALIASES].chars().filter(c -> c == '|').count())
            .role("legislator@" + country);
    for (String alias : columns[ALIASES].split("\\|", -1)) {
      int colon = alias.indexOf(':');
      if (colon > 0 && LANGUAGES.contains(alias.substring(0, colon))) {
        PersonName.clean(alias.substring(colon + 1)).ifPresent(fact::name);
      }
    }
    PersonName.clean(columns[NAME]).ifPresent(fact::name);
    if (known) {
      PersonName.surnames(name, country).forEach(surname -> fact.name(Name.surname(surname)));
    }
    return fact;
  }

  /** The English name, or the one of the legislature. */
  private static Optional<String> name(String aliases, String name) {
    for (String alias : aliases.split("\\|", -1)) {
      if (alias.startsWith("en:")) {
        Optional<String> english = PersonName.clean(alias.substring("en:".length()));
        if (english.isPresent()) {
          return english;
        }
      }
    }
    return PersonName.clean(name);
  }
}
