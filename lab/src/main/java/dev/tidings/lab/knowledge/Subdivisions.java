package dev.tidings.lab.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.tagging.EntityType;
import java.util.Map;

/** States, provinces and regions of ISO 3166-2 by their English names. */
final class Subdivisions implements Source {

  private static final int ALPHA2 = 2;

  private final Countries countries;

  Subdivisions(Countries countries) {
    this.countries = countries;
  }

  @Override
  public String key() {
    return "CLDR";
  }

  @Override
  public String about() {
    return "npm cldr-subdivisions-full 48.2.0 (Unicode License v3), subdivisions/en/en.json";
  }

  @Override
  public String folder() {
    return "cldr-subdivisions-full";
  }

  @Override
  public void read(Folder folder, Drafts drafts) {
    JsonNode names =
        folder.json("subdivisions/en/en.json").at("/subdivisions/localeDisplayNames/subdivisions");
    for (Map.Entry<String, JsonNode> entry : names.properties()) {
      String country = countries.ofAlpha2(entry.getKey().substring(0, ALPHA2));
      String name = entry.getValue().asText();
      if (country != null && name.length() > 2 && Name.of(name).usable()) {
        drafts.add(
            new Fact(key(), name, EntityType.PLACE)
                .country(country)
                .prominence(country.equals("USA") || country.equals("GBR") ? 1 : 0));
      }
    }
  }
}
