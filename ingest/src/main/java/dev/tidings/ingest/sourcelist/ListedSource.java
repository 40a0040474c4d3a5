package dev.tidings.ingest.sourcelist;

import dev.tidings.ingest.fetch.http.WebAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One source to follow.
 *
 * @param id its name for good, unique in the list: letters, digits, dots and hyphens
 * @param kind what is found at its location
 * @param location a web address, or for {@link Kind#FOLDER} a path
 * @param name of the publication, for people
 * @param language of its articles where they state none, a BCP 47 tag
 * @param country of the publication, ISO 3166-1 alpha-3
 * @param cadence how often to look; empty to find out
 * @param selectors where on its pages things are; empty ones are found by the page reader
 * @param whenGone what becomes of an article whose page answers 404 or 410 after publication
 * @param notes the user's own, read by no one else
 */
public record ListedSource(
    String id,
    Kind kind,
    String location,
    Optional<String> name,
    Optional<String> language,
    Optional<String> country,
    Optional<Duration> cadence,
    Selectors selectors,
    WhenGone whenGone,
    Optional<String> notes) {

  /** The site that it is on, by which sources stay together: its host, or itself if it has none. */
  public String site() {
    return WebAddress.of(location).map(at -> at.host().replaceFirst("^www\\.", "")).orElse(id);
  }

  /** What is found at a source's location. */
  public enum Kind {
    /** A feed or a sitemap: told by what it answers. */
    FEED,
    /** One page, looked at again and again. */
    PAGE,
    /** A folder of documents on this machine. */
    FOLDER;

    /** As the list spells it. */
    public String spelling() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What becomes of an article whose page is gone. */
  public enum WhenGone {
    /** It stays as it was. */
    KEEP,
    /** It is taken down everywhere. */
    TAKEDOWN;

    /** As the list spells it. */
    public String spelling() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
