package dev.tidings.ingest.newsroom;

import java.time.Instant;

/**
 * An article as it stands on a site.
 *
 * @param slug its place: {@code /news/SLUG}
 * @param guid what feeds call it, for good
 */
public record Story(
    String slug, String guid, String title, String body, Instant published, Instant modified) {

  public String path() {
    return "/news/" + slug;
  }
}
