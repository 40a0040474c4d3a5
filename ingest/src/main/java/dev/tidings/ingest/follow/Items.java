package dev.tidings.ingest.follow;

import dev.tidings.ingest.document.Draft;
import dev.tidings.ingest.document.Draft.Field;
import dev.tidings.ingest.feed.FeedDrafts.ItemDraft;
import dev.tidings.ingest.feed.FeedItem;
import dev.tidings.schema.FollowedArticle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A feed's items as they are kept. */
final class Items {
  private Items() {}

  /** What is kept of a draft: all but a long text, which has been published. */
  static Map<String, String> stated(ItemDraft item, boolean fromPage) {
    Map<String, String> stated = new HashMap<>();
    item.draft().stated().forEach((field, value) -> stated.put(field.name(), value));
    if (!fromPage) {
      stated.remove(Field.BODY.name());
    }
    return stated;
  }

  /** The draft again. */
  static Draft draft(FollowedArticle kept) {
    Draft.Builder draft = Draft.builder();
    kept.getStated().forEach((field, value) -> draft.put(Field.valueOf(field), value));
    return draft.authors(kept.getAuthors()).build();
  }

  /** Tells whether the feed says anything new of an item. */
  static String hash(FeedItem item) {
    return Alias.hash(
        String.join(
            "\u0000",
            item.title().orElse(""),
            item.content().orElse(""),
            item.summary().orElse(""),
            item.updated().map(Object::toString).orElse(""),
            String.join(",", item.authors())));
  }

  /** The addresses an item gives, as names. */
  static List<String> addresses(FeedItem item, Optional<String> url) {
    List<String> names = new ArrayList<>();
    url.flatMap(Alias::address).ifPresent(names::add);
    if (item.permalink()) {
      item.guid().flatMap(Alias::address).ifPresent(names::add);
    }
    return names;
  }
}
