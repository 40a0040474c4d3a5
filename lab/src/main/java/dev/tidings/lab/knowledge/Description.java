package dev.tidings.lab.knowledge;

import dev.tidings.tagging.ActorKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an item is, by its short English description. */
enum Description {
  CITY(
      null,
      "^(capital|largest city|city|port city|metropolis|statutory city|independent"
          + " city|megacity|town|federal city|second-largest city|most populous city)( and [a-z"
          + " -]+)? (in|of)\\b.*"),
  REGION(
      null,
      "^(federal |federated |autonomous |constituent |U\\.S\\. |US )*(state|province|region|county"
          + "|island|oblast|prefecture|community|territory|canton|emirate)"
          + " (of|in|on|and)\\b.*"),
  MEDIA(
      ActorKind.MEDIA,
      ".*\\b(newspaper|broadcaster|television network|news agency|radio network)\\b.*"),
  UNIVERSITY(ActorKind.OTHER, ".*\\b(university|college) (in|of|at)\\b.*"),
  CHARITY(
      ActorKind.NGO,
      ".*\\b(charity|charitable|non-?profit|non-governmental|humanitarian|trade"
          + " union|foundation)\\b.*"),
  AUTHORITY(
      ActorKind.OTHER,
      ".*\\b(ministry|government (agency|department|body)|agency|armed forces|army|navy|air"
          + " force|military|police|gendarmerie|law enforcement|department of|authority|coast"
          + " guard|council|government of)\\b.*"),
  COMPANY(
      ActorKind.COMPANY,
      ".*\\b(compan(y|ies)|corporation|conglomerate|bank|banking|retailer|supermarkets?|chain"
          + "|manufacturer|brand|airline|insurer|insurance|operator|provider|carrier|utility|automaker"
          + "|automobile|marque|producer|group|cooperative|enterprise|business|subsidiary)\\b.*"),
  NOTHING(null, ".*");

  private final @Nullable ActorKind kind;
  private final Pattern pattern;

  Description(@Nullable ActorKind kind, String pattern) {
    this.kind = kind;
    this.pattern = Pattern.compile(pattern);
  }

  static Description of(String description) {
    if (description.contains("school district") || description.contains("transport ")) {
      return NOTHING;
    }
    for (Description sort : values()) {
      if (sort.pattern.matcher(description).matches()) {
        return sort;
      }
    }
    return NOTHING;
  }

  @Nullable ActorKind kind() {
    return kind;
  }
}
