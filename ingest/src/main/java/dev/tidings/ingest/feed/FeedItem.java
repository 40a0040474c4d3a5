package dev.tidings.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a feed says of one article.
 *
 * @param title as plain text, one line
 * @param link absolute where the feed's address is known
 * @param guid the feed's own name for it; publishers repeat and change them
 * @param permalink whether the guid is the item's address
 * @param published when it first appeared
 * @param updated when it was last changed
 * @param authors their names
 * @param content the full text as HTML
 * @param summary a description or teaser as HTML; some feeds have the full text here
 * @param language of this item, or of the feed
 * @param categories as stated
 * @param picture the lead picture's address
 * @param enclosures the media files that go with it
 * @param source the publication it is taken from, where the feed gathers several
 * @param line of the document it starts on, from 1; 0 where that is not known
 */
public record FeedItem(
    Optional<String> title,
    Optional<String> link,
    Optional<String> guid,
    boolean permalink,
    Optional<Instant> published,
    Optional<Instant> updated,
    List<String> authors,
    Optional<String> content,
    Optional<String> summary,
    Optional<String> language,
    List<String> categories,
    Optional<String> picture,
    List<Enclosure> enclosures,
    Optional<String> source,
    int line) {

  public FeedItem {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    enclosures = List.copyOf(enclosures);
  }

  /** A media file. */
  public record Enclosure(String address, Optional<String> mediaType) {
    boolean isPicture() {
      return mediaType
          .map(type -> type.startsWith("image"))
          .orElseGet(() -> address.matches("(?i).*\\.(?:jpe?g|png|webp|gif|avif)(?:\\?.*)?"));
    }
  }

  static Builder builder() {
    return new Builder();
  }

  /** Gathers an item. Whatever is not set is absent. */
  static final class Builder {
    private Optional<String> title = Optional.empty();
    private Optional<String> link = Optional.empty();
    private Optional<String> guid = Optional.empty();
    private boolean permalink;
    private Optional<Instant> published = Optional.empty();
    private Optional<Instant> updated = Optional.empty();
    private final List<String> authors = new ArrayList<>();
    private Optional<String> content = Optional.empty();
    private Optional<String> summary = Optional.empty();
    private Optional<String> language = Optional.empty();
    private final List<String> categories = new ArrayList<>();
    private Optional<String> picture = Optional.empty();
    private final List<Enclosure> enclosures = new ArrayList<>();
    private Optional<String> source = Optional.empty();
    private int line;

    private Builder() {}

    Builder title(Optional<String> value) {
      title = value.filter(text -> !text.isBlank());
      return this;
    }

    Builder link(Optional<String> value) {
      link = value;
      return this;
    }

    Builder guid(Optional<String> value, boolean isPermalink) {
      guid = value;
      permalink = isPermalink && value.isPresent();
      return this;
    }

    Builder published(Optional<Instant> value) {
      published = value;
      return this;
    }

    Builder updated(Optional<Instant> value) {
      updated = value;
      return this;
    }

    Builder authors(List<String> names) {
      names.stream().filter(name -> !authors.contains(name)).forEach(authors::add);
      return this;
    }

    Builder content(Optional<String> html) {
      content = html.filter(text -> !text.isBlank());
      return this;
    }

    Builder summary(Optional<String> html) {
      summary = html.filter(text -> !text.isBlank());
      return this;
    }

    Builder language(Optional<String> tag) {
      language = tag;
      return this;
    }

    Builder categories(List<String> names) {
      names.stream().filter(name -> !categories.contains(name)).forEach(categories::add);
      return this;
    }

    Builder picture(Optional<String> address) {
      picture = address;
      return this;
    }

    Builder enclosures(List<Enclosure> files) {
      enclosures.addAll(files);
      return this;
    }

    Builder source(Optional<String> name) {
      source = name;
      return this;
    }

    Builder line(int number) {
      line = number;
      return this;
    }

    /**
     * The item. Its picture is the one set, else the first among its enclosures, else in its text.
     */
    FeedItem build() {
      Optional<String> lead =
          picture
              .or(
                  () ->
                      enclosures.stream()
                          .filter(Enclosure::isPicture)
                          .map(Enclosure::address)
                          .findFirst())
              .or(() -> content.flatMap(Markup::firstPicture))
              .or(() -> summary.flatMap(Markup::firstPicture));
      return new FeedItem(
          title,
          link,
          guid,
          permalink,
          published,
          updated,
          authors,
          content,
          summary,
          language,
          categories,
          lead,
          enclosures,
          source,
          line);
    }
  }
}
