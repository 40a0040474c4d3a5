package dev.tidings.lab.knowledge;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.knowledge.Alias;
import dev.tidings.tagging.knowledge.AliasForm;
import dev.tidings.tagging.knowledge.KnownEntity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Alpha-3 codes by what sources call a country: its names, its demonyms, its alpha-2 code. */
final class Countries {

  private static final int LONGEST_NAME = 5;

  private final Map<String, String> byName = new LinkedHashMap<>();
  private final Map<String, String> byAlpha2 = new LinkedHashMap<>();

  Countries(List<KnownEntity> entities) {
    for (String alpha2 : Locale.getISOCountries()) {
      byAlpha2.put(alpha2, new Locale.Builder().setRegion(alpha2).build().getISO3Country());
    }
    byAlpha2.put("XK", "XKX");
    for (KnownEntity entity : entities) {
      String country = entity.country();
      if (entity.actorKind() == ActorKind.STATE && country != null) {
        for (Alias alias : entity.aliases()) {
          if (alias.form() != AliasForm.METONYM) {
            byName.putIfAbsent(Name.key(alias.text()), country);
          }
        }
      }
    }
    for (String part :
        List.of(
            "England", "Scotland", "Wales", "Northern Ireland", "Scottish", "Welsh", "English")) {
      byName.put(Name.key(part), "GBR");
    }
  }

  @Nullable String ofAlpha2(@Nullable String code) {
    return code == null ? null : byAlpha2.get(code.toUpperCase(Locale.ROOT));
  }

  @Nullable String ofName(String name) {
    return byName.get(Name.key(name.replace('_', ' ')));
  }

  boolean isAlpha3(String code) {
    return byAlpha2.containsValue(code);
  }

  /** The country that a short description names: {@code American bank}, {@code city in Peru}. */
  @Nullable String in(String description) {
    String[] words = Name.key(description).split(" ", -1);
    for (int length = LONGEST_NAME; length > 0; length--) {
      for (int first = words.length - length; first >= 0; first--) {
        String stretch = String.join(" ", List.of(words).subList(first, first + length));
        String country = byName.get(stretch);
        if (country != null && (length > 1 || stretch.length() > 2)) {
          return country;
        }
      }
    }
    return null;
  }
}
