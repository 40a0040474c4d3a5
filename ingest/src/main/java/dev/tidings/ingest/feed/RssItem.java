package dev.tidings.ingest.feed;

import static dev.tidings.ingest.feed.Vocabulary.ATOM;
import static dev.tidings.ingest.feed.Vocabulary.CONTENT;
import static dev.tidings.ingest.feed.Vocabulary.DUBLIN_CORE;
import static dev.tidings.ingest.feed.Vocabulary.ITUNES;
import static dev.tidings.ingest.feed.Vocabulary.MEDIA;
import static dev.tidings.ingest.feed.Vocabulary.PLAIN;
import static dev.tidings.ingest.feed.Vocabulary.PROXY;
import static dev.tidings.ingest.feed.Vocabulary.XHTML;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One item of RSS, with what the modules in use add to it. RSS's own elements come first. */
final class RssItem {
  private final FeedNode item;
  private final FeedDates dates;
  private final Optional<String> feedLanguage;

  RssItem(FeedNode item, FeedDates dates, Optional<String> feedLanguage) {
    this.item = item;
    this.dates = dates;
    this.feedLanguage = feedLanguage;
  }

  FeedItem read() {
    Optional<FeedNode> guid = item.first(PLAIN, "guid");
    Optional<String> name = guid.map(FeedNode::text);
    AtomLinks links = AtomLinks.of(item);
    return FeedItem.builder()
        .title(title())
        .link(link(links, guid))
        .guid(
            name.or(() -> item.firstText(ATOM, "id"))
                .or(() -> item.firstText(DUBLIN_CORE, "identifier")),
            guid.isPresent() && isPermalink(guid.get()))
        .published(published())
        .updated(updated())
        .authors(authors())
        .content(content())
        .summary(summary())
        .language(
            item.firstText(DUBLIN_CORE, "language")
                .or(() -> item.firstText(PLAIN, "language"))
                .or(item::language)
                .or(() -> feedLanguage))
        .categories(categories())
        .picture(MediaReader.picture(item))
        .enclosures(MediaReader.enclosures(item, links))
        .source(item.first(PLAIN, "source").map(FeedNode::line).filter(text -> !text.isEmpty()))
        .line(item.line(0))
        .build();
  }

  private Optional<String> title() {
    return item.first(PLAIN, "title")
        .or(() -> item.first(DUBLIN_CORE, "title"))
        .map(node -> Markup.line(node.html()))
        .or(() -> item.first(ATOM, "title").map(AtomText::line))
        .or(() -> item.firstText(MEDIA, "title").map(Markup::line))
        .or(() -> item.firstText(ITUNES, "title"));
  }

  /** A feed burner's link counts clicks; what it keeps of the original is the article's address. */
  private Optional<String> link(AtomLinks links, Optional<FeedNode> guid) {
    return item.first(PROXY, "origlink")
        .flatMap(link -> link.resolve(link.text()))
        .or(() -> item.first(PLAIN, "link").flatMap(link -> link.resolve(link.text())))
        .or(links::alternate)
        .or(() -> guid.filter(RssItem::isPermalink).flatMap(node -> node.resolve(node.text())))
        .or(() -> item.attributeIfAny("about").filter(Addresses::isWeb));
  }

  /** A guid is the address unless it says that it isn't; some say nothing and are no address. */
  private static boolean isPermalink(FeedNode guid) {
    String stated = guid.attribute("ispermalink");
    return stated.equalsIgnoreCase("true") || (stated.isEmpty() && Addresses.isWeb(guid.text()));
  }

  private Optional<Instant> published() {
    return dates.read(
        Stream.of(
                item.firstText(PLAIN, "pubdate", "published", "date"),
                item.firstText(DUBLIN_CORE, "issued", "date", "created", "available"),
                item.firstText(ATOM, "published", "issued", "created"))
            .flatMap(Optional::stream)
            .toList());
  }

  private Optional<Instant> updated() {
    return dates.read(
        item.firstText(ATOM, "updated", "modified")
            .or(() -> item.firstText(DUBLIN_CORE, "modified"))
            .or(() -> item.firstText(PLAIN, "lastbuilddate", "updated")));
  }

  private List<String> authors() {
    for (Stream<FeedNode> people :
        List.of(
            item.children(DUBLIN_CORE, "creator", "author"),
            item.children(PLAIN, "author"),
            item.children(ATOM, "author"),
            item.children(ITUNES, "author"))) {
      List<String> names = People.names(people);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private Optional<String> content() {
    return item.first(CONTENT, "encoded")
        .map(FeedNode::html)
        .or(() -> item.first(PLAIN, "fulltext").map(FeedNode::html))
        .or(() -> item.first(XHTML, "body", "div").map(FeedNode::innerMarkup))
        .or(() -> item.first(ATOM, "content").map(AtomText::html));
  }

  private Optional<String> summary() {
    return item.first(PLAIN, "description", "abstract")
        .map(FeedNode::html)
        .or(() -> item.first(ATOM, "summary").map(AtomText::html))
        .or(() -> item.first(DUBLIN_CORE, "description", "abstract").map(FeedNode::html))
        .or(() -> item.first(ITUNES, "summary", "subtitle").map(FeedNode::html))
        .or(() -> item.first(MEDIA, "description").map(FeedNode::html));
  }

  private List<String> categories() {
    return Stream.concat(item.children(PLAIN, "category"), item.children(DUBLIN_CORE, "subject"))
        .map(FeedNode::line)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
