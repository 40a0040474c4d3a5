package dev.tidings.ingest.feed;

import static dev.tidings.ingest.feed.Vocabulary.PLAIN;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Microsoft's Channel Definition Format of 1997, which a few archives still hold. */
final class CdfReader {
  private CdfReader() {}

  static FeedBuilder read(FeedNode channel, FeedOptions options) {
    FeedDates dates = new FeedDates();
    channel.attributeIfAny("base").ifPresent(base -> channel.element().attr("xml:base", base));
    FeedBuilder feed =
        new FeedBuilder(FeedKind.CDF, options)
            .title(channel.firstText(PLAIN, "title"))
            .description(channel.firstText(PLAIN, "abstract"))
            .updated(dates.read(channel.attributeIfAny("lastmod")))
            .links(
                new FeedLinks(
                    channel.resolve(channel.attribute("href")),
                    channel.resolve(channel.attribute("self")),
                    Optional.empty(),
                    List.of()));
    for (Element element : channel.element().getAllElements()) {
      FeedNode item = new FeedNode(element, channel.address());
      if (item.is(PLAIN, "item") && feed.hasRoom()) {
        feed.item(
            FeedItem.builder()
                .title(item.firstText(PLAIN, "title"))
                .link(item.resolve(item.attribute("href")))
                .updated(dates.read(item.attributeIfAny("lastmod")))
                .summary(item.firstText(PLAIN, "abstract").map(Markup::escaped))
                .line(item.line(0))
                .build());
      }
    }
    return feed.flaws(dates.flaws());
  }
}
