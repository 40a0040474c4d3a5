package dev.tidings.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The Atom links of a feed or item, in Atom or within RSS. One without a relation is an alternate;
 * the address of a registered relation is cut down to its name.
 */
record AtomLinks(List<AtomLink> links) {
  private static final String RELATIONS = "http://www.iana.org/assignments/relation/";

  static AtomLinks of(FeedNode parent) {
    List<AtomLink> links = new ArrayList<>();
    parent
        .children()
        .filter(child -> child.localName().equals("link"))
        .forEach(
            child ->
                child
                    .resolve(child.attribute("href"))
                    .ifPresent(href -> links.add(AtomLink.of(child, href))));
    return new AtomLinks(links);
  }

  /** The page itself, rather than its translations into other formats. */
  Optional<String> alternate() {
    return find(link -> link.is("alternate") && link.isPage()).or(() -> first("alternate"));
  }

  Optional<String> first(String relation) {
    return find(link -> link.is(relation));
  }

  List<String> all(String relation) {
    return with(relation).map(AtomLink::href).distinct().toList();
  }

  Stream<AtomLink> with(String relation) {
    return links.stream().filter(link -> link.is(relation));
  }

  private Optional<String> find(Predicate<AtomLink> wanted) {
    return links.stream().filter(wanted).map(AtomLink::href).findFirst();
  }

  /** One link; {@code rel} in lower case, words separated by a space each. */
  record AtomLink(String rel, String href, Optional<String> type) {
    static AtomLink of(FeedNode link, String href) {
      String stated = link.attribute("rel").toLowerCase(Locale.ROOT);
      String rel = stated.startsWith(RELATIONS) ? stated.substring(RELATIONS.length()) : stated;
      return new AtomLink(rel.isEmpty() ? "alternate" : rel, href, link.attributeIfAny("type"));
    }

    boolean is(String relation) {
      return List.of(rel.split("\\s+")).contains(relation);
    }

    boolean isPage() {
      return type.map(name -> name.contains("html")).orElse(true);
    }
  }
}
