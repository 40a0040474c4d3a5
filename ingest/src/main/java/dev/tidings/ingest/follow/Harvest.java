package dev.tidings.ingest.follow;

import dev.tidings.ingest.Problem;
import dev.tidings.schema.Article;
import dev.tidings.schema.FeedState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a visit to a source; to be written as a whole or not at all.
 *
 * @param source its id
 * @param published articles and revisions, in order
 * @param takenDown ids of articles whose pages are gone
 * @param state the records of the source's state that have changed, by key; an empty one is to go
 * @param problems what a person should know
 * @param articles how many of the published were never published before
 * @param revisions how many were
 */
public record Harvest(
    String source,
    List<Article> published,
    List<String> takenDown,
    Map<String, Optional<FeedState>> state,
    List<Problem> problems,
    int articles,
    int revisions) {

  public Harvest {
    published = List.copyOf(published);
    takenDown = List.copyOf(takenDown);
    problems = List.copyOf(problems);
  }
}
