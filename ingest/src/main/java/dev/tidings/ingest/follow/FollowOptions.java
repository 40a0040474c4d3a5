package dev.tidings.ingest.follow;

import java.time.Duration;
import java.util.List;

/**
 * How sources are followed.
 *
 * @param looks how long after its publication an article's page is looked at again, ascending
 * @param keep how long an article is known after it was last listed
 * @param sitemapAge a page that a sitemap dates further back than this is left out
 * @param titleWindow how long an article of the same title may be the same article
 * @param pagesPerVisit pages asked for in one visit to a source, before what was found is published
 *     and others have their turn
 * @param folderPause between two looks at a folder
 */
public record FollowOptions(
    List<Duration> looks,
    Duration keep,
    Duration sitemapAge,
    Duration titleWindow,
    int pagesPerVisit,
    Duration folderPause) {

  public FollowOptions {
    looks = List.copyOf(looks);
    if (looks.isEmpty() || pagesPerVisit < 1) {
      throw new IllegalArgumentException("looks must not be empty and pagesPerVisit at least 1");
    }
  }

  /** Looks after 1, 6 and 24 hours and 7 days; sitemaps 7 days back; articles kept for 30. */
  public static FollowOptions standard() {
    return new FollowOptions(
        List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24), Duration.ofDays(7)),
        Duration.ofDays(30),
        Duration.ofDays(7),
        Duration.ofDays(7),
        20,
        Duration.ofSeconds(10));
  }

  /** With another age for sitemaps, and another for what is kept. */
  public FollowOptions withAges(Duration sitemap, Duration kept) {
    return new FollowOptions(looks, kept, sitemap, titleWindow, pagesPerVisit, folderPause);
  }

  Duration lastLook() {
    return looks.get(looks.size() - 1);
  }
}
