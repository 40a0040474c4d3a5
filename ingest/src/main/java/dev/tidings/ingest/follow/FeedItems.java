package dev.tidings.ingest.follow;

import dev.tidings.ingest.document.Draft.Field;
import dev.tidings.ingest.feed.Feed;
import dev.tidings.ingest.feed.FeedDrafts;
import dev.tidings.ingest.feed.FeedDrafts.ItemDraft;
import dev.tidings.ingest.feed.FeedItem;
import dev.tidings.schema.FollowedArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes in a feed's items: which are known, which are new, which have changed. */
final class FeedItems {
  /** A feed that counts comments in its items must not have the page asked for at each one. */
  private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(15);

  private static final Duration DATED_TO = Duration.ofDays(1);

  private final Visit visit;
  private final SourceMemory memory;
  private final Desk desk;
  private final FollowOptions options;

  FeedItems(Visit visit, Desk desk, FollowOptions options) {
    this.visit = visit;
    this.memory = visit.memory;
    this.desk = desk;
    this.options = options;
  }

  /** How many items were known, of all that were read. */
  record Count(int known, int all) {
    Count plus(Count other) {
      return new Count(known + other.known, all + other.all);
    }
  }

  /** An item with all that is known of it. */
  private record Listed(
      FeedItem item, ItemDraft draft, List<String> addresses, List<String> hints) {
    List<String> names() {
      return Desk.union(addresses, hints);
    }
  }

  Count take(Feed feed, Instant moment) {
    Instant now = Schedules.millis(moment);
    List<Listed> all = listed(feed);
    Map<Listed, String> entries = new HashMap<>();
    all.forEach(listed -> known(listed).ifPresent(entry -> entries.put(listed, entry)));
    int known = entries.size();
    boolean namesOnly = feed.kind().namesOnly();
    // Oldest first, so that what was published first is published first by us.
    for (int i = all.size() - 1; i >= 0; i--) {
      Listed listed = all.get(i);
      if (!entries.containsKey(listed) && (!namesOnly || isRecent(listed.item(), now))) {
        entries.put(listed, entry(listed));
      }
    }
    memory.listed(new HashSet<>(entries.values()));
    for (int i = all.size() - 1; i >= 0; i--) {
      Listed listed = all.get(i);
      String entry = entries.get(listed);
      if (entry != null) {
        take(entry, listed, namesOnly, now);
      }
    }
    return new Count(known, all.size());
  }

  private List<Listed> listed(Feed feed) {
    List<ItemDraft> drafts = FeedDrafts.of(feed);
    Set<String> shared = sharedGuids(feed);
    List<Listed> all = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      FeedItem item = feed.items().get(i);
      ItemDraft draft = drafts.get(i);
      List<String> hints = new ArrayList<>();
      item.guid().filter(guid -> !shared.contains(guid)).map(Alias::guid).ifPresent(hints::add);
      item.title().flatMap(Alias::title).ifPresent(hints::add);
      all.add(
          new Listed(item, draft, Items.addresses(item, draft.draft().stated(Field.URL)), hints));
    }
    return all;
  }

  private static Set<String> sharedGuids(Feed feed) {
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    feed.items().stream()
        .flatMap(item -> item.guid().stream())
        .filter(guid -> !seen.add(guid))
        .forEach(shared::add);
    return shared;
  }

  private boolean isRecent(FeedItem item, Instant now) {
    Instant oldest = now.minus(options.sitemapAge());
    return item.published().or(item::updated).map(oldest::isBefore).orElse(true);
  }

  /** The entry of an item whose address is known, or whose guid and title both are. */
  private Optional<String> known(Listed listed) {
    List<String> byAddress = memory.known(listed.addresses());
    if (!byAddress.isEmpty()) {
      return Optional.of(byAddress.get(0));
    }
    return listed.hints().size() < 2
        ? onlyName(listed)
        : memory.known(listed.hints()).stream()
            .filter(
                entry -> {
                  FollowedArticle article = memory.articles().get(entry);
                  return article != null && article.getAliases().containsAll(listed.hints());
                })
            .findFirst();
  }

  /** An item without address has but its guid or title to go by. */
  private Optional<String> onlyName(Listed listed) {
    return listed.addresses().isEmpty()
        ? memory.known(listed.hints()).stream().findFirst()
        : Optional.empty();
  }

  private static String entry(Listed listed) {
    List<String> names = listed.names();
    return Alias.hash(
        names.isEmpty()
            ? listed.draft().draft().stated(Field.TITLE).orElse("")
                + listed.draft().draft().stated(Field.BODY).orElse("")
            : names.get(0));
  }

  private void take(String entry, Listed listed, boolean namesOnly, Instant now) {
    FollowedArticle before = memory.articles().get(entry);
    String hash = Items.hash(listed.item());
    if (before == null) {
      begin(entry, listed, namesOnly, hash, now);
      return;
    }
    boolean changed = !before.getItemHash().equals(hash);
    boolean seenLately = now.isBefore(before.getLastSeen().plus(DATED_TO));
    if (!changed && seenLately && before.getAliases().containsAll(listed.names())) {
      return;
    }
    FollowedArticle.Builder next =
        FollowedArticle.newBuilder(before)
            .setLastSeen(now)
            .setItemHash(hash)
            .setAliases(Desk.union(before.getAliases(), listed.names()));
    if (changed) {
      visit.changed++;
      next.setStated(Items.stated(listed.draft(), before.getFromPage()))
          .setAuthors(listed.draft().draft().authors());
    }
    if (changed && before.getFromPage()) {
      Instant soon = before.getLastLook().map(last -> last.plus(SHORTEST_PAUSE)).orElse(now);
      Instant look = soon.isBefore(now) ? now : soon;
      next.setNextLook(before.getNextLook().filter(planned -> planned.isBefore(look)).orElse(look));
    }
    memory.put(entry, next.build());
    if (changed && !before.getFromPage()) {
      desk.take(entry, listed.draft().draft(), List.of());
    }
  }

  private void begin(String entry, Listed listed, boolean namesOnly, String hash, Instant now) {
    visit.found++;
    Optional<String> address = listed.draft().draft().stated(Field.URL);
    boolean fromPage = address.isPresent() && (namesOnly || listed.draft().teaser());
    memory.put(
        entry,
        FollowedArticle.newBuilder()
            .setAliases(Desk.union(listed.names(), Set.of()))
            .setAddress(address.orElse(null))
            .setFromPage(fromPage)
            .setStated(Items.stated(listed.draft(), fromPage))
            .setAuthors(listed.draft().draft().authors())
            .setItemHash(hash)
            .setFirstSeen(now)
            .setLastSeen(now)
            .setNextLook(fromPage ? now : null)
            .build());
    if (!fromPage) {
      desk.take(entry, listed.draft().draft(), new LinkedHashSet<>());
    }
  }
}
