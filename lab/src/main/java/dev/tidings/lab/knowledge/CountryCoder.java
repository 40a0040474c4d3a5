package dev.tidings.lab.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.tagging.EntityType;

/** Islands, dependencies and parts of the world; the states themselves stand in own.tsv. */
final class CountryCoder implements Source {

  private final Countries countries;

  CountryCoder(Countries countries) {
    this.countries = countries;
  }

  @Override
  public String key() {
    return "country-coder";
  }

  @Override
  public String about() {
    return "npm @rapideditor/country-coder 5.6.1 (ISC), src/data/borders.json: names, codes, ids";
  }

  @Override
  public String folder() {
    return "country-coder";
  }

  @Override
  public void read(Folder folder, Drafts drafts) {
    for (JsonNode feature : folder.json("src/data/borders.json").path("features")) {
      JsonNode properties = feature.path("properties");
      String name = properties.path("nameEn").asText();
      String id = properties.path("wikidata").asText();
      if (!id.isEmpty() && name.matches("[\\p{IsLatin}' -]{4,40}")) {
        Fact fact =
            new Fact(key(), name, EntityType.PLACE)
                .id(id)
                .country(countries.ofAlpha2(properties.path("country").asText()))
                .sort(Fact.Sort.REGION)
                .prominence(properties.path("country").isMissingNode() ? 2 : 1);
        drafts.add(fact);
      }
    }
  }
}
