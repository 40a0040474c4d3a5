package dev.tidings.lab.knowledge;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parties of the world since 1945. */
final class PartyFacts implements Source {

  private static final String CORE = "import/elecglob/partyfacts-core-parties.csv";
  private static final String WIKIDATA = "import/wikipedia/wikidata.csv";
  private static final double LARGE = 15;

  private final EverydayWords everyday;

  PartyFacts(EverydayWords everyday) {
    this.everyday = everyday;
  }

  @Override
  public String key() {
    return "PartyFacts";
  }

  @Override
  public String about() {
    return "github.com/hdigital/partyfactsdata, commit 764de897 (MIT), "
        + CORE
        + " and "
        + WIKIDATA
        + ": names, ids, shares of votes";
  }

  @Override
  public String folder() {
    return "partyfacts";
  }

  @Override
  public void read(Folder folder, Drafts drafts) {
    Map<String, Map<String, String>> items = new LinkedHashMap<>();
    for (Map<String, String> row : rows(folder, WIKIDATA)) {
      items.put(row.getOrDefault("partyfacts_id", ""), row);
    }
    for (Map<String, String> row : rows(folder, CORE)) {
      boolean technical = !row.getOrDefault("technical", "").isEmpty();
      Map<String, String> item =
          items.getOrDefault(row.getOrDefault("partyfacts_id", ""), Map.of());
      Fact fact = fact(row, item);
      if (!technical && Name.of(fact.label).usable() && fact.label.length() > 3) {
        drafts.add(fact);
      }
    }
  }

  private Fact fact(Map<String, String> row, Map<String, String> item) {
    List<String> english = variants(row.getOrDefault("name_english", ""));
    List<String> own = variants(row.getOrDefault("name", ""));
    String known = item.getOrDefault("name", "").replaceAll(" *\\(.*\\)", "");
    String label =
        !known.isEmpty()
            ? known
            : !english.isEmpty() ? english.get(0) : own.isEmpty() ? "" : own.get(0);
    double share = number(row.getOrDefault("share", ""));
    boolean current = row.getOrDefault("year_last", "").isEmpty();
    boolean hasId = item.containsKey("wikidata_id");
    Fact fact =
        new Fact(key(), label, EntityType.ORGANISATION)
            .id(item.get("wikidata_id"))
            .kind(ActorKind.PARTY)
            .country(row.get("country"))
            .prominence(
                hasId && current && share >= LARGE && !everyday.all(label) ? 2 : hasId ? 1 : 0)
            .weight((long) (10 * share));
    english.forEach(fact::name);
    own.forEach(fact::name);
    variants(row.getOrDefault("name_other", "").replaceAll("[^/:;]*: ", "")).forEach(fact::name);
    variants(item.getOrDefault("name_native", "")).forEach(fact::name);
    for (String shortName :
        List.of(row.getOrDefault("name_short", ""), item.getOrDefault("name_short", ""))) {
      for (String initials : shortName.split(" */ *", -1)) {
        if (initials.matches("(?=.*\\p{Lu}.*\\p{Lu})[\\p{IsLatin}][\\p{IsLatin}0-9-]{2,8}")) {
          fact.name(new Name(initials, Name.ABBREVIATION, "?"));
        }
      }
    }
    return fact;
  }

  /** Names parted by slashes, without what stands in brackets; those in Latin letters. */
  private static List<String> variants(String names) {
    return List.of(names.replaceAll("\\(.*?\\)", " ").split(" */ *|; *", -1)).stream()
        .map(name -> name.strip().replaceAll("\\s+", " "))
        .filter(name -> name.matches("[\\p{IsLatin}0-9'’&. -]{4,70}") && name.indexOf(' ') > 0)
        .filter(name -> Name.of(name).usable())
        .toList();
  }

  private static double number(String written) {
    return written.matches("[0-9.]+") ? Double.parseDouble(written) : 0;
  }

  /** Rows by the names of their columns. */
  static List<Map<String, String>> rows(Folder folder, String file) {
    List<List<String>> rows = folder.csv(file);
    List<String> header = rows.get(0);
    return rows.subList(1, rows.size()).stream()
        .map(
            row -> {
              Map<String, String> named = new LinkedHashMap<>();
              for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
                named.put(header.get(i), row.get(i));
              }
              return named;
            })
        .toList();
  }
}
