package dev.tidings.lab.knowledge;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A minister of each governing party since 1966. */
final class WhoGov implements Source {

  private static final String FILE = "import/whogov/whogov.csv";
  private static final Pattern MINISTER = Pattern.compile("(\\d{4}) ([^(]+) \\((.+)\\)");

  @Override
  public String key() {
    return "WhoGov";
  }

  @Override
  public String about() {
    return "github.com/hdigital/partyfactsdata, commit 764de897 (MIT), "
        + FILE
        + ": ministers with office and year";
  }

  @Override
  public String folder() {
    return "partyfacts";
  }

  @Override
  public void read(Folder folder, Drafts drafts) {
    for (Map<String, String> row : PartyFacts.rows(folder, FILE)) {
      Matcher minister = MINISTER.matcher(row.getOrDefault("minister_first", ""));
      if (minister.matches()) {
        String country = row.getOrDefault("country_short", "");
        PersonName.clean(minister.group(2))
            .ifPresent(name -> drafts.add(fact(name, country, minister)));
      }
    }
  }

  private Fact fact(String name, String country, Matcher minister) {
    String office = minister.group(3).toLowerCase(Locale.ROOT).replaceAll("[|@/\t]", " ").strip();
    String year = minister.group(1);
    Fact fact =
        new Fact(key(), name, EntityType.PERSON)
            .kind(ActorKind.PERSON)
            .country(country)
            .prominence(1)
            .role(office + "@" + country + " " + year + "/" + year);
    PersonName.surnames(name, country).forEach(surname -> fact.name(Name.surname(surname)));
    return fact;
  }
}
