package dev.tidings.lab.knowledge;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Legislators, presidents and vice presidents of the United States. */
final class Congress implements Source {

  private static final long CERTAIN = 100;
  private static final Map<String, String> OFFICES =
      Map.of(
          "rep", "representative",
          "sen", "senator",
          "prez", "president",
          "viceprez", "vice president");

  @Override
  public String key() {
    return "us-congress";
  }

  @Override
  public String about() {
    return "github.com/unitedstates/congress-legislators, commit dfa96222 (CC0 1.0),"
        + " legislators-current.yaml, executive.yaml and committees-current.yaml: names,"
        + " ids, terms";
  }

  @Override
  public String folder() {
    return "us-congress";
  }

  @Override
  public void read(Folder folder, Drafts drafts) {
    persons(folder.lines("legislators-current.yaml"), 1, drafts);
    persons(folder.lines("executive.yaml"), 3, drafts);
    for (String line : folder.lines("committees-current.yaml")) {
      if (line.startsWith("  name: ") && line.contains("Committee")) {
        String name = bare(line.substring("  name: ".length()));
        if (Name.of(name).usable()) {
          drafts.add(
              new Fact(key(), name, EntityType.ORGANISATION)
                  .kind(ActorKind.OTHER)
                  .country("USA")
                  .prominence(1));
        }
      }
    }
  }

  /** Every person starts with {@code - id:}, every term with {@code - type:}. */
  private void persons(List<String> lines, int prominence, Drafts drafts) {
    List<String> person = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("- id:") && !person.isEmpty()) {
        person(person, prominence, drafts);
        person = new ArrayList<>();
      }
      person.add(line);
    }
    person(person, prominence, drafts);
  }

  private void person(List<String> lines, int prominence, Drafts drafts) {
    Map<String, String> values = new LinkedHashMap<>();
    List<Map<String, String>> terms = new ArrayList<>();
    for (String line : lines) {
      String bare = line.strip();
      if (bare.startsWith("- type:")) {
        terms.add(new LinkedHashMap<>());
        bare = bare.substring(2);
      }
      int colon = bare.indexOf(": ");
      if (colon > 0) {
        Map<String, String> into = terms.isEmpty() ? values : terms.get(terms.size() - 1);
        into.putIfAbsent(bare.substring(0, colon), bare(bare.substring(colon + 2)));
      }
    }
    String first = values.getOrDefault("first", "");
    String last = values.getOrDefault("last", "");
    if (last.isEmpty() || terms.isEmpty()) {
      return;
    }
    String common = values.getOrDefault("nickname", first) + " " + last;
    String article = values.getOrDefault("wikipedia", "").replaceAll(" *\\(.*\\)", "");
    String label = article.contains(" ") ? article : common;
    Fact fact =
        new Fact(key(), label, EntityType.PERSON)
            .id(values.get("wikidata"))
            .kind(ActorKind.PERSON)
            .country("USA")
            .weight(CERTAIN)
            .prominence(latest(terms).compareTo("1940") < 0 ? 1 : prominence)
            .name(common)
            .name(first + " " + last)
            .name(values.get("official_full"))
            .name(Name.surname(last));
    roles(terms).forEach(fact::role);
    drafts.add(fact);
  }

  private static String latest(List<Map<String, String>> terms) {
    return terms.get(terms.size() - 1).getOrDefault("end", "9999");
  }

  /** Terms of one office that follow each other are one. */
  private static List<String> roles(List<Map<String, String>> terms) {
    List<String> roles = new ArrayList<>();
    String office = "";
    String start = "";
    String end = "";
    for (Map<String, String> term : terms) {
      String of = OFFICES.getOrDefault(term.getOrDefault("type", ""), "official") + "@USA";
      String from = term.getOrDefault("start", "");
      boolean goesOn = of.equals(office) && (from.compareTo(end) <= 0 || sameMonth(from, end));
      if (!goesOn) {
        add(roles, office, start, end);
        start = from;
      }
      office = of;
      end = term.getOrDefault("end", "");
    }
    add(roles, office, start, end);
    return roles;
  }

  private static boolean sameMonth(String one, String other) {
    return one.length() > 7 && other.startsWith(one.substring(0, 7));
  }

  private static void add(List<String> roles, String office, String from, String to) {
    if (!office.isEmpty()) {
      roles.add(office + " " + from + "/" + to);
    }
  }

  private static String bare(String value) {
    return value.replaceAll("^['\"]|['\"]$", "").replace("''", "'").strip();
  }
}
