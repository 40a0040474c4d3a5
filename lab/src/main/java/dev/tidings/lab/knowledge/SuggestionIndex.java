package dev.tidings.lab.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Companies, authorities, armies and regions, each with the name and description of its item. */
final class SuggestionIndex implements Source {

  static final String KEY = "name-suggestion-index";

  /** Trades whose national brands are in the news; of all others, only famous names are taken. */
  private static final List<String> TRADES =
      List.of(
          "brands/amenity/bank",
          "brands/amenity/fuel",
          "brands/office/insurance",
          "brands/office/telecommunication",
          "brands/shop/car",
          "brands/shop/department_store",
          "brands/shop/mobile_phone",
          "brands/shop/supermarket",
          "brands/shop/telecommunication",
          "operators/amenity/post_office",
          "operators/amenity/university",
          "operators/landuse/military",
          "operators/man_made/pipeline",
          "operators/office/government",
          "operators/power/line",
          "operators/power/plant",
          "operators/route/railway",
          "operators/telecom/exchange");

  private static final String ITEMS = "dist/json/nsi.json";
  private static final String DESCRIPTIONS = "dist/wikidata/wikidata.json";

  private final Countries countries;
  private final Predicate<String> famous;

  SuggestionIndex(Countries countries, Predicate<String> famous) {
    this.countries = countries;
    this.famous = famous;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String about() {
    return "npm name-suggestion-index 8.0.20260918 (BSD-3-Clause), "
        + ITEMS
        + " and "
        + DESCRIPTIONS
        + ": ids, labels, descriptions";
  }

  @Override
  public String folder() {
    return "name-suggestion-index";
  }

  @Override
  public void read(Folder folder, Drafts drafts) {
    JsonNode descriptions = folder.json(DESCRIPTIONS).path("wikidata");
    JsonNode trades = folder.json(ITEMS).path("nsi");
    Set<String> wanted = new LinkedHashSet<>();
    for (Map.Entry<String, JsonNode> trade : trades.properties()) {
      if (trade.getKey().startsWith("flags/")) {
        trade.getValue().path("items").forEach(item -> flag(item, descriptions, drafts));
      } else if (TRADES.contains(trade.getKey())) {
        trade.getValue().path("items").forEach(item -> ids(item.path("tags"), wanted));
      }
    }
    for (Map.Entry<String, JsonNode> item : descriptions.properties()) {
      String label = item.getValue().path("label").asText();
      String description = item.getValue().path("description").asText();
      boolean taken = wanted.contains(item.getKey()) || famous.test(label);
      Fact fact = fact(item.getKey(), label, description, taken);
      if (fact != null) {
        drafts.add(fact);
      }
    }
    for (String trade : TRADES) {
      trades.path(trade).path("items").forEach(item -> shortName(item.path("tags"), drafts));
    }
  }

  /** Regions, armies and unions have flags. */
  private void flag(JsonNode item, JsonNode descriptions, Drafts drafts) {
    JsonNode tags = item.path("tags");
    String id = tags.path("subject:wikidata").asText();
    String sort = tags.path("flag:type").asText();
    String subject = tags.path("subject").asText();
    String label = descriptions.path(id).path("label").asText(subject);
    String description = descriptions.path(id).path("description").asText();
    String where = item.path("locationSet").path("include").path(0).asText();
    String country = where.length() < 2 ? null : countries.ofAlpha2(where.substring(0, 2));
    boolean place = sort.equals("regional") || sort.equals("municipal");
    boolean union = sort.equals("military") || sort.equals("organisation");
    if (id.isEmpty() || description.startsWith("municipality") || !(place || union)) {
      return;
    }
    Fact fact =
        new Fact(KEY, label, place ? EntityType.PLACE : EntityType.ORGANISATION)
            .id(id)
            .country(country)
            .prominence(1)
            .kind(place ? null : ActorKind.OTHER)
            .sort(
                sort.equals("regional")
                    ? Fact.Sort.REGION
                    : place ? Fact.Sort.CITY : Fact.Sort.ANY);
    drafts.add(subject.matches("[\\p{IsLatin}' -]+") ? fact.name(subject) : fact);
  }

  private static void ids(JsonNode tags, Set<String> wanted) {
    for (String tag : new String[] {"brand:wikidata", "operator:wikidata", "network:wikidata"}) {
      String id = tags.path(tag).asText();
      if (!id.isEmpty()) {
        wanted.add(id);
      }
    }
  }

  /** The name on the sign: Aldi for what is described as Aldi Nord. */
  private static void shortName(JsonNode tags, Drafts drafts) {
    String id = tags.path("brand:wikidata").asText();
    String name = tags.path("brand:en").asText(tags.path("brand").asText());
    if (!id.isEmpty() && name.length() > 2 && name.matches("[\\p{IsLatin}0-9'& -]+")) {
      drafts.addToKnown(new Fact(KEY, name, EntityType.ORGANISATION).id(id));
    }
  }

  private @Nullable Fact fact(String id, String label, String description, boolean taken) {
    var sort = Description.of(description);
    if (!label.matches("[\\p{IsLatin}0-9'’&. -]{2,60}") || !Name.of(label).usable()) {
      return null;
    }
    return switch (sort) {
      case CITY, REGION ->
          new Fact(KEY, placeName(label), EntityType.PLACE)
              .id(id)
              .country(countries.in(description))
              .sort(sort == Description.CITY ? Fact.Sort.CITY : Fact.Sort.REGION)
              .prominence(famous.test(placeName(label)) ? 1 : 0);
      case COMPANY, MEDIA, AUTHORITY, CHARITY, UNIVERSITY ->
          taken
              ? new Fact(KEY, label, EntityType.ORGANISATION)
                  .id(id)
                  .country(countries.in(description))
                  .kind(sort.kind())
                  .prominence(1)
              : null;
      case NOTHING -> null;
    };
  }

  private static String placeName(String label) {
    return label.replaceFirst("^(City|Municipality|Town) of ", "");
  }
}
