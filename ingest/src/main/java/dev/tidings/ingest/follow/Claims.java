package dev.tidings.ingest.follow;

import dev.tidings.schema.FollowedArticle;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose an article is where several sources carry it: the first to publish it keeps it, and the
 * others leave it alone. Otherwise it would be published by each of them, in turn under each one's
 * name, with every edit. It knows the articles of all sources that this process follows; sources of
 * one site are always followed by one process. Any number of threads may use it.
 */
public final class Claims {
  private static final Comparator<Claim> FIRST =
      Comparator.comparing((Claim claim) -> !claim.alone())
          .thenComparing(Claim::since)
          .thenComparing(Claim::source);

  private final Map<String, Claim> byName = new HashMap<>();

  private record Claim(String source, boolean alone, Instant since, long likeness) {}

  /**
   * Takes an article that was published, unless another source had it before.
   *
   * @param alone whether the source is this one page: who lists it wants it followed for good
   */
  synchronized void claim(String source, FollowedArticle article, boolean alone) {
    Instant since = article.getPublishedFirst().orElse(Instant.MAX);
    Claim claim = new Claim(source, alone, since, article.getLikeness());
    names(article)
        .forEach(
            name ->
                byName.merge(
                    name,
                    claim,
                    (mine, other) ->
                        mine.source().equals(other.source()) || FIRST.compare(other, mine) < 0
                            ? other
                            : mine));
  }

  /** Lets an article go, if it was the source's. */
  synchronized void release(String source, FollowedArticle article) {
    names(article)
        .forEach(
            name ->
                byName.computeIfPresent(
                    name, (any, claim) -> claim.source().equals(source) ? null : claim));
  }

  private static List<String> names(FollowedArticle article) {
    return article.getArticleId().isEmpty()
        ? List.of()
        : Stream.concat(
                article.getArticleId().map(Claims::id).stream(),
                article.getAddress().flatMap(Alias::address).stream())
            .toList();
  }

  private static String id(String articleId) {
    return "i" + articleId;
  }

  /** Whether what is at this address is another source's article. */
  synchronized boolean isOthersAddress(String source, String address) {
    return Alias.address(address)
        .map(byName::get)
        .filter(claim -> !claim.source().equals(source))
        .isPresent();
  }

  /** What is known of an article of this id that is another source's. */
  synchronized Optional<Other> other(String source, String articleId, boolean alone) {
    return Optional.ofNullable(byName.get(id(articleId)))
        .filter(claim -> !claim.source().equals(source))
        .filter(claim -> claim.alone() || !alone)
        .map(claim -> new Other(claim.likeness()));
  }

  /** Another source's article. */
  record Other(long likeness) {

    /** Careless sites give one address to several articles; their texts tell them apart. */
    boolean isSame(long text) {
      return likeness == 0 || Likeness.alike(likeness, text);
    }
  }
}
