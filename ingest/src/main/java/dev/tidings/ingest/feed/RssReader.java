package dev.tidings.ingest.feed;

import static dev.tidings.ingest.feed.Vocabulary.ATOM;
import static dev.tidings.ingest.feed.Vocabulary.DUBLIN_CORE;
import static dev.tidings.ingest.feed.Vocabulary.ITUNES;
import static dev.tidings.ingest.feed.Vocabulary.PLAIN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** RSS 0.9x, 1.0 and 2.0, by name of element alone: which version it claims to be says little. */
final class RssReader {
  private final FeedNode root;
  private final FeedOptions options;
  private final FeedDates dates = new FeedDates();

  private RssReader(FeedNode root, FeedOptions options) {
    this.root = root;
    this.options = options;
  }

  static FeedBuilder read(FeedNode root, FeedOptions options) {
    return new RssReader(root, options).read();
  }

  private FeedBuilder read() {
    FeedNode channel = root.first(PLAIN, "channel").orElse(root);
    Optional<String> language =
        channel
            .firstText(PLAIN, "language")
            .or(() -> channel.firstText(DUBLIN_CORE, "language"))
            .or(channel::language);
    FeedBuilder feed =
        new FeedBuilder(root.localName().equals("rdf") ? FeedKind.RDF : FeedKind.RSS, options)
            .title(
                channel
                    .firstText(PLAIN, "title")
                    .or(() -> channel.firstText(DUBLIN_CORE, "title"))
                    .or(() -> channel.firstText(ATOM, "title"))
                    .map(Markup::line))
            .description(
                channel
                    .first(PLAIN, "description")
                    .or(() -> channel.first(DUBLIN_CORE, "description"))
                    .or(() -> channel.first(ITUNES, "summary", "subtitle"))
                    .map(node -> Markup.text(node.html())))
            .language(language)
            .updated(updated(channel))
            .links(links(channel))
            .pace(PaceReader.read(channel));
    for (Element element : root.element().getAllElements()) {
      FeedNode item = new FeedNode(element, root.address());
      if (item.is(PLAIN, "item") && feed.hasRoom()) {
        feed.item(new RssItem(item, dates, language).read());
      }
    }
    return feed.flaws(dates.flaws());
  }

  private Optional<Instant> updated(FeedNode channel) {
    return dates.read(
        channel
            .firstText(PLAIN, "lastbuilddate", "pubdate")
            .or(() -> channel.firstText(DUBLIN_CORE, "modified", "date", "issued", "created"))
            .or(() -> channel.firstText(ATOM, "updated")));
  }

  private static FeedLinks links(FeedNode channel) {
    AtomLinks atom = AtomLinks.of(channel);
    Optional<String> page =
        channel
            .first(PLAIN, "link")
            .flatMap(link -> link.resolve(link.text()))
            .or(atom::alternate)
            .or(() -> channel.attributeIfAny("about").filter(Addresses::isWeb));
    List<String> hubs = atom.all("hub");
    return new FeedLinks(page, atom.first("self"), atom.first("next"), hubs);
  }
}
