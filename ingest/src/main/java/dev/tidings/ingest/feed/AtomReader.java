package dev.tidings.ingest.feed;

import static dev.tidings.ingest.feed.Vocabulary.ATOM;
import static dev.tidings.ingest.feed.Vocabulary.DUBLIN_CORE;
import static dev.tidings.ingest.feed.Vocabulary.PLAIN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Atom 0.3 and 1.0. A feed that forgot to name its namespace is read all the same. */
final class AtomReader {
  private final FeedNode root;
  private final FeedOptions options;
  private final FeedDates dates = new FeedDates();

  private AtomReader(FeedNode root, FeedOptions options) {
    this.root = root;
    this.options = options;
  }

  static FeedBuilder read(FeedNode root, FeedOptions options) {
    return new AtomReader(root, options).read();
  }

  private FeedBuilder read() {
    AtomLinks links = AtomLinks.of(root);
    FeedBuilder feed =
        new FeedBuilder(FeedKind.ATOM, options)
            .title(first(root, "title").map(AtomText::line))
            .description(
                first(root, "subtitle", "tagline", "info", "description")
                    .map(node -> Markup.text(AtomText.html(node))))
            .language(root.language().or(() -> root.firstText(DUBLIN_CORE, "language")))
            .updated(
                dates.read(first(root, "updated", "modified", "published").map(FeedNode::text)))
            .links(
                new FeedLinks(
                    links.alternate(), links.first("self"), links.first("next"), links.all("hub")))
            .pace(PaceReader.read(root));
    List<String> authors = People.names(all(root, "author"));
    root.children()
        .filter(child -> isOwn(child, "entry"))
        .takeWhile(entry -> feed.hasRoom())
        .forEach(entry -> feed.item(entry(entry, authors)));
    return feed.flaws(dates.flaws());
  }

  private FeedItem entry(FeedNode entry, List<String> feedAuthors) {
    AtomLinks links = AtomLinks.of(entry);
    Optional<String> id = first(entry, "id").map(FeedNode::text);
    Optional<FeedNode> source = first(entry, "source");
    List<String> authors =
        Stream.of(all(entry, "author"), entry.children(DUBLIN_CORE, "creator"))
            .map(People::names)
            .filter(names -> !names.isEmpty())
            .findFirst()
            .or(() -> source.map(from -> People.names(all(from, "author"))))
            .filter(names -> !names.isEmpty())
            .orElse(feedAuthors);
    return FeedItem.builder()
        .title(
            first(entry, "title")
                .map(AtomText::line)
                .or(() -> entry.firstText(DUBLIN_CORE, "title").map(Markup::line)))
        .link(link(entry, links, id))
        .guid(id, false)
        .published(date(entry, List.of("published", "issued", "created"), "issued", "created"))
        .updated(date(entry, List.of("updated", "modified"), "modified", "date"))
        .authors(authors)
        .content(first(entry, "content").map(AtomText::html))
        .summary(first(entry, "summary", "description").map(AtomText::html))
        .language(
            first(entry, "content", "summary", "title")
                .flatMap(FeedNode::language)
                .or(entry::language))
        .categories(categories(entry))
        .picture(MediaReader.picture(entry))
        .enclosures(MediaReader.enclosures(entry, links))
        .source(source.flatMap(from -> first(from, "title")).map(AtomText::line))
        .line(entry.line(0))
        .build();
  }

  /** An id that is a web address stands in for a link that is missing. */
  private static Optional<String> link(FeedNode entry, AtomLinks links, Optional<String> id) {
    return entry
        .first(Vocabulary.PROXY, "origlink")
        .flatMap(link -> link.resolve(link.text()))
        .or(links::alternate)
        .or(() -> first(entry, "link").flatMap(link -> link.resolve(link.text())))
        .or(() -> id.filter(Addresses::isWeb))
        .or(
            () ->
                all(entry, "content")
                    .flatMap(content -> content.resolve(content.attribute("src")).stream())
                    .findFirst());
  }

  private Optional<Instant> date(FeedNode entry, List<String> atom, String... dublinCore) {
    return dates.read(
        Stream.concat(
                atom.stream().flatMap(name -> first(entry, name).stream()).map(FeedNode::text),
                entry.firstText(DUBLIN_CORE, dublinCore).stream())
            .toList());
  }

  private static List<String> categories(FeedNode entry) {
    return Stream.concat(
            all(entry, "category")
                .map(
                    category ->
                        category
                            .attributeIfAny("label")
                            .or(() -> category.attributeIfAny("term"))
                            .orElseGet(category::line)),
            entry.children(DUBLIN_CORE, "subject").map(FeedNode::line))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static Optional<FeedNode> first(FeedNode parent, String... names) {
    return parent.first(ATOM, names).or(() -> parent.first(PLAIN, names));
  }

  private static Stream<FeedNode> all(FeedNode parent, String name) {
    return parent.children().filter(child -> isOwn(child, name));
  }

  private static boolean isOwn(FeedNode node, String name) {
    return node.is(ATOM, name) || node.is(PLAIN, name);
  }
}
