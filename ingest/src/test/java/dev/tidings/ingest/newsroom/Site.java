package dev.tidings.ingest.newsroom;

import dev.tidings.ingest.fetch.http.WebAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One news site, with a name of its own, on the newsroom's server. */
public final class Site {
  private final String host;
  private final int port;
  private final Clock clock;
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
  private final Map<String, Story> stories = new ConcurrentHashMap<>();
  private volatile Tags tags = Tags.HONEST;
  private volatile Instant changed;

  Site(String host, int port, Clock clock) {
    this.host = host;
    this.port = port;
    this.clock = clock;
    this.changed = clock.instant();
  }

  public String name() {
    return "The " + host.substring(0, host.indexOf('.') < 0 ? host.length() : host.indexOf('.'));
  }

  public WebAddress address(String path) {
    return WebAddress.of("http://" + host + ":" + port + path).orElseThrow();
  }

  /** How a path answers from now on; {@code *} for all that have no behaviour of their own. */
  public Site behave(String path, Behaviour behaviour) {
    behaviours.put(path, behaviour);
    return this;
  }

  /** Back to what the path would do. */
  public Site recover(String path) {
    behaviours.remove(path);
    return this;
  }

  /** Has a path answer 500 for a time, whatever it did and does before and after. */
  public Site failing(String path, Instant from, Instant until) {
    Behaviour well = at(path);
    Behaviour ill = Behaviour.status(500);
    return behave(
        path, Behaviour.until(from, clock, well, Behaviour.until(until, clock, ill, well)));
  }

  /** Tags of feeds and stories. */
  public Site tags(Tags kind) {
    tags = kind;
    return this;
  }

  public Site robots(String text) {
    return behave("/robots.txt", Behaviour.page(Page.of("text/plain", text)));
  }

  /** A list of the newest stories, newest first. */
  public Site feed(String path, FeedFormat format, int window, FeedExtras extras) {
    return behave(
        path,
        asked ->
            tags.serving(() -> format.write(this, newest(window), extras), () -> changed)
                .answer(asked));
  }

  public Site feed(String path, FeedFormat format, int window) {
    return feed(path, format, window, FeedExtras.NONE);
  }

  public Story publish(String slug, String title, String body) {
    Instant now = clock.instant();
    return put(new Story(slug, "tag:" + host + ",2026:" + slug, title, body, now, now));
  }

  public Story edit(String slug, String title, String body) {
    Story old = story(slug);
    return put(new Story(slug, old.guid(), title, body, old.published(), clock.instant()));
  }

  /** Moves a story; the old place redirects to the new for good. */
  public Story rename(String slug, String newSlug) {
    Story old = story(slug);
    stories.remove(slug);
    Story moved =
        put(
            new Story(
                newSlug, old.guid(), old.title(), old.body(), old.published(), clock.instant()));
    behave(old.path(), Behaviour.redirect(301, moved.path()));
    return moved;
  }

  /** Takes a story back: it is gone for good and out of the feeds. */
  public void withdraw(String slug) {
    behave(story(slug).path(), Behaviour.status(410));
    stories.remove(slug);
    changed = clock.instant();
  }

  public Story story(String slug) {
    Story story = stories.get(slug);
    if (story == null) {
      throw new IllegalArgumentException("there is no story '" + slug + "' on " + host);
    }
    return story;
  }

  private Story put(Story story) {
    stories.put(story.slug(), story);
    changed = clock.instant();
    return story;
  }

  private List<Story> newest(int window) {
    return stories.values().stream()
        .sorted(Comparator.comparing(Story::published).reversed().thenComparing(Story::slug))
        .limit(window)
        .toList();
  }

  Behaviour at(String path) {
    Behaviour own = behaviours.get(path);
    if (own != null) {
      return own;
    }
    Story story = path.startsWith("/news/") ? stories.get(path.substring("/news/".length())) : null;
    if (story != null) {
      return tags.serving(() -> Page.of("text/html; charset=utf-8", html(story)), story::modified);
    }
    return behaviours.getOrDefault("*", Behaviour.status(404));
  }

  private String html(Story story) {
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
    <link rel="canonical" href="%2$s">
    <meta property="og:site_name" content="%3$s">
    <meta property="article:published_time" content="%4$s">
    <meta property="article:modified_time" content="%5$s">
    </head><body><article><h1>%1$s</h1><p>%6$s</p></article></body></html>
    """
        .formatted(
            FeedFormat.text(story.title()),
            address(story.path()),
            name(),
            story.published(),
            story.modified(),
            FeedFormat.text(story.body()).replace("\n", "</p><p>"));
  }
}
