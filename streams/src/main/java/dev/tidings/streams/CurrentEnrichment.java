package dev.tidings.streams;

import dev.tidings.tagging.Tagger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The enrichment with the tagger that is to be used now; belongs to one thread. */
final class CurrentEnrichment {

  private final Supplier<Tagger> taggers;
  private @Nullable Tagger tagger;
  private @Nullable Enrichment enrichment;

  CurrentEnrichment(Supplier<Tagger> taggers) {
    this.taggers = taggers;
  }

  Enrichment get() {
    Tagger now = taggers.get();
    Enrichment before = enrichment;
    if (before != null && tagger == now) {
      return before;
    }
    Enrichment made = new Enrichment(now);
    tagger = now;
    enrichment = made;
    return made;
  }
}
