package dev.tidings.tagging.mentions;

import dev.tidings.tagging.Mention;
import dev.tidings.tagging.Reason;
import dev.tidings.tagging.knowledge.Alias;
import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import java.util.Locale;

/** Puts into words why a mention is there. */
final class Reasons {
  private Reasons() {}

  static Reason of(Mention mention, Reading reading) {
    return new Reason(mention, found(reading), reading.rule(), reading.name().full().choices());
  }

  private static String found(Reading reading) {
    Spot spot = reading.spot();
    Entry entry = spot.entry(one -> one.entity().id().equals(reading.thing().id()));
    String known = entry == null ? "" : known(entry.alias());
    if (spot.type() == null) {
      return known.isEmpty() ? "known name" : known;
    }
    String model =
        String.format(
            Locale.ROOT,
            "names model: %s %.2f",
            spot.type().name().toLowerCase(Locale.ROOT),
            spot.confidence());
    return known.isEmpty() ? model : model + "; " + known;
  }

  private static String known(Alias alias) {
    return alias.form().name().toLowerCase(Locale.ROOT) + " '" + alias.text() + "'";
  }
}
