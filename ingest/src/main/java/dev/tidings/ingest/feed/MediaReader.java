package dev.tidings.ingest.feed;

import static dev.tidings.ingest.feed.Vocabulary.ITUNES;
import static dev.tidings.ingest.feed.Vocabulary.MEDIA;
import static dev.tidings.ingest.feed.Vocabulary.PLAIN;

import dev.tidings.ingest.feed.FeedItem.Enclosure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Media files of an item: enclosures, Media RSS, Atom's enclosure links, iTunes pictures. */
final class MediaReader {
  private MediaReader() {}

  /** The picture that is named as one. */
  static Optional<String> picture(FeedNode item) {
    return media(item, "content")
        .filter(MediaReader::isPicture)
        .findFirst()
        .or(() -> media(item, "thumbnail").findFirst())
        .flatMap(node -> node.resolve(node.attribute("url")))
        .or(() -> item.first(PLAIN, "image").flatMap(MediaReader::pictureIn))
        .or(
            () ->
                item.children(ITUNES, "image")
                    .flatMap(node -> node.resolve(node.attribute("href")).stream())
                    .findFirst());
  }

  static List<Enclosure> enclosures(FeedNode item, AtomLinks links) {
    Stream<Enclosure> stated =
        Stream.concat(item.children(PLAIN, "enclosure"), media(item, "content"))
            .flatMap(
                node ->
                    node
                        .resolve(node.attribute("url"))
                        .map(address -> new Enclosure(address, node.attributeIfAny("type")))
                        .stream());
    Stream<Enclosure> linked =
        links.with("enclosure").map(link -> new Enclosure(link.href(), link.type()));
    return Stream.concat(stated, linked).distinct().toList();
  }

  private static Stream<FeedNode> media(FeedNode item, String name) {
    return Stream.concat(
        item.children(MEDIA, name),
        item.children(MEDIA, "group").flatMap(group -> group.children(MEDIA, name)));
  }

  private static boolean isPicture(FeedNode content) {
    return content.attribute("medium").equals("image")
        || content.attribute("type").startsWith("image");
  }

  private static Optional<String> pictureIn(FeedNode image) {
    return image
        .firstText(PLAIN, "url")
        .or(() -> image.attributeIfAny("url"))
        .or(() -> Optional.of(image.text()).filter(Addresses::isWeb))
        .flatMap(image::resolve);
  }
}
