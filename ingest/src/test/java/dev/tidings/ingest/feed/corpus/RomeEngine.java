package dev.tidings.ingest.feed.corpus;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.tidings.ingest.feed.corpus.Expectation.Field;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** ROME, to compare with, as its manual has it: lenient, and healing what it can of the XML. */
final class RomeEngine implements Engine {
  @Override
  public Optional<Answers> read(CorpusCase one) {
    SyndFeedInput input = new SyndFeedInput();
    input.setXmlHealerOn(true);
    input.setAllowDoctypes(true);
    try {
      SyndFeed feed = input.build(new XmlReader(new ByteArrayInputStream(one.bytes()), true));
      return Optional.of((field, item) -> answers(feed, field, item));
    } catch (FeedException | IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static List<String> answers(SyndFeed feed, Field field, Optional<Integer> place) {
    if (place.isEmpty()) {
      return switch (field) {
        case TITLE -> Stream.ofNullable(feed.getTitle()).toList();
        case LINK -> Stream.ofNullable(feed.getLink()).toList();
        case DATE ->
            Stream.ofNullable(feed.getPublishedDate())
                .map(date -> date.toInstant().toString())
                .toList();
      };
    }
    if (place.get() >= feed.getEntries().size()) {
      return List.of();
    }
    SyndEntry entry = feed.getEntries().get(place.get());
    return switch (field) {
      case TITLE -> Stream.ofNullable(entry.getTitle()).toList();
      case LINK -> Stream.ofNullable(entry.getLink()).toList();
      case DATE ->
          Stream.of(
                  Optional.ofNullable(entry.getPublishedDate()),
                  Optional.ofNullable(entry.getUpdatedDate()))
              .flatMap(Optional::stream)
              .map(date -> date.toInstant().toString())
              .toList();
    };
  }
}
