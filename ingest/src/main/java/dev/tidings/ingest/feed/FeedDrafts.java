package dev.tidings.ingest.feed;

import dev.tidings.ingest.document.Draft;
import dev.tidings.ingest.document.Draft.Field;
import dev.tidings.ingest.document.HtmlText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A feed's items as drafts. The body is the content or, where that is shorter, the summary: without
 * fetching its page, an item is what it is. One whose text is under {@link #SHORTEST_TEXT}
 * characters is a teaser, which whoever can fetch had better replace by the page.
 *
 * <p>The link is the article's address, unless items of different titles share it, as those of
 * careless feeds share their front page. A guid names nothing beyond its feed and is left out.
 */
public final class FeedDrafts {
  /** In characters of plain text. Shorter texts are teasers. */
  public static final int SHORTEST_TEXT = 600;

  private FeedDrafts() {}

  /**
   * An item as a draft.
   *
   * @param line of the feed the item starts on; 0 where that is not known
   * @param teaser whether its page has more to say
   */
  public record ItemDraft(Draft draft, int line, boolean teaser) {}

  /** All items, in the feed's order. */
  public static List<ItemDraft> of(Feed feed) {
    Set<String> shared = sharedLinks(feed);
    List<ItemDraft> drafts = new ArrayList<>();
    for (FeedItem item : feed.items()) {
      drafts.add(draft(feed, item, item.link().filter(link -> !shared.contains(link))));
    }
    return drafts;
  }

  /** Whether a page is to be fetched to have the item's text. */
  public static boolean isTeaser(FeedItem item) {
    return body(item).length() < SHORTEST_TEXT;
  }

  private static ItemDraft draft(Feed feed, FeedItem item, Optional<String> link) {
    String body = body(item);
    Draft draft =
        Draft.builder()
            .put(Field.URL, link.filter(Addresses::isWeb).orElse(null))
            .put(Field.TITLE, item.title().orElse(null))
            .put(Field.BODY, body)
            .put(Field.LANGUAGE, item.language().or(feed::language).orElse(null))
            .put(
                Field.PUBLISHED,
                item.published().or(item::updated).map(Instant::toString).orElse(null))
            .put(Field.SOURCE_NAME, item.source().orElse(null))
            .put(Field.MEDIA_TYPE, feed.kind().mediaType())
            .authors(item.authors())
            .build();
    return new ItemDraft(draft, item.line(), body.length() < SHORTEST_TEXT);
  }

  private static String body(FeedItem item) {
    String content = item.content().map(HtmlText::ofFragment).orElse("");
    String summary = item.summary().map(HtmlText::ofFragment).orElse("");
    return summary.length() > content.length() ? summary : content;
  }

  private static Set<String> sharedLinks(Feed feed) {
    Map<String, Optional<String>> titles = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (FeedItem item : feed.items()) {
      item.link()
          .ifPresent(
              link -> {
                Optional<String> other = titles.putIfAbsent(link, item.title());
                if (other != null && !other.equals(item.title())) {
                  shared.add(link);
                }
              });
    }
    return shared;
  }
}
