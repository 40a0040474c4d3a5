package dev.tidings.streams.replay;

import dev.tidings.schema.Article;
import dev.tidings.schema.ReplaySelection;
import dev.tidings.tagging.Document;
import dev.tidings.tagging.NameFinder;
import dev.tidings.tagging.day.DayFinder;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Whether an article is selected, by what itself says. Cheap questions first. */
final class Selector {

  private final ReplaySelection selection;
  private final Set<String> ids;
  private final Set<String> sources;
  private final Predicate<Document> mentions;
  private final Set<String> seenSources = new HashSet<>();

  /**
   * @throws IllegalArgumentException with the reason, where a name can be in no text
   */
  Selector(ReplaySelection selection) {
    this.selection = selection;
    this.ids = Set.copyOf(selection.getIds());
    this.sources = Set.copyOf(selection.getSources());
    this.mentions =
        selection.getMentions().isEmpty()
            ? document -> true
            : NameFinder.of(selection.getMentions())::isIn;
  }

  /** Whether an article of this id need be read at all. */
  boolean mayBe(String id) {
    return ids.isEmpty() || ids.contains(id);
  }

  /** Whether every article must be read, to tell which sources there are. */
  boolean mustSeeAll() {
    return !sources.isEmpty();
  }

  boolean selects(Article article) {
    String source = article.getSource().getId();
    if (sources.contains(source)) {
      seenSources.add(source);
    }
    return (sources.isEmpty() || sources.contains(source))
        && mayBe(article.getId())
        && selectsText(article);
  }

  private boolean selectsText(Article article) {
    boolean byDay = selection.getSince().isPresent() || selection.getUntil().isPresent();
    if (!byDay && selection.getMentions().isEmpty()) {
      return true;
    }
    Document document =
        new Document(
            article.getTitle(),
            article.getBody(),
            article.getLanguage().orElse(null),
            article.getPublishedAt().orElse(null),
            article.getRetrievedAt());
    return (!byDay || isBetween(DayFinder.find(document).day())) && mentions.test(document);
  }

  private boolean isBetween(LocalDate day) {
    return selection.getSince().filter(day::isBefore).isEmpty()
        && selection.getUntil().filter(day::isAfter).isEmpty();
  }

  /** Those of the selection's sources that some article has. */
  Set<String> seenSources() {
    return seenSources;
  }
}
