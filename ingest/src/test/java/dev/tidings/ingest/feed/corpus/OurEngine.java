package dev.tidings.ingest.feed.corpus;

import dev.tidings.ingest.feed.Feed;
import dev.tidings.ingest.feed.FeedItem;
import dev.tidings.ingest.feed.FeedOptions;
import dev.tidings.ingest.feed.FeedReader;
import dev.tidings.ingest.feed.FeedReading;
import dev.tidings.ingest.feed.FeedSource;
import dev.tidings.ingest.feed.corpus.Expectation.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tidings. */
final class OurEngine implements Engine {
  @Override
  public Optional<Answers> read(CorpusCase one) {
    FeedSource source = new FeedSource(Optional.of(one.address()), one.contentType());
    FeedReading reading = FeedReader.read(one.bytes(), source, FeedOptions.STANDARD);
    return reading instanceof FeedReading.Understood understood
        ? Optional.of((field, item) -> answers(understood.feed(), field, item))
        : Optional.empty();
  }

  private static List<String> answers(Feed feed, Field field, Optional<Integer> place) {
    if (place.isEmpty()) {
      return switch (field) {
        case TITLE -> feed.title().stream().toList();
        case LINK -> feed.links().page().stream().toList();
        case DATE -> feed.updated().stream().map(Object::toString).toList();
      };
    }
    if (place.get() >= feed.items().size()) {
      return List.of();
    }
    FeedItem item = feed.items().get(place.get());
    return switch (field) {
      case TITLE -> item.title().stream().toList();
      case LINK -> item.link().stream().toList();
      // dc:date is one date: feedparser takes it for the change, we for the publication.
      case DATE ->
          Stream.concat(item.published().stream(), item.updated().stream())
              .map(Object::toString)
              .toList();
    };
  }
}
