package dev.tidings.ingest.follow;

import dev.tidings.ingest.fetch.websub.Subscription;
import dev.tidings.schema.FeedSchedule;
import dev.tidings.schema.FeedStanding;
import dev.tidings.schema.FeedState;
import dev.tidings.schema.FollowedArticle;
import dev.tidings.schema.HubSubscription;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one source: its schedule, its articles, and which of them goes by which name.
 * One thread at a time uses it. It remembers what has changed since that was last taken to be
 * written.
 */
public final class SourceMemory {
  private static final String SEPARATOR = "|";

  /** Some hubs call for each article of a batch. */
  private static final Duration BREATH = Duration.ofSeconds(15);

  private final String source;
  private final Claims claims;
  private final Map<String, FollowedArticle> articles = new LinkedHashMap<>();
  private final Map<String, Set<String>> byAlias = new HashMap<>();
  private final Map<String, Optional<FeedState>> changes = new LinkedHashMap<>();
  private @Nullable FeedSchedule schedule;

  /** Entries that the feed listed when it was last read: they are articles apart. */
  private Set<String> listed = Set.of();

  private Instant pausedUntil = Instant.MIN;

  public SourceMemory(String source, Claims claims) {
    this.source = source;
    this.claims = claims;
  }

  /** The source whose state a key names. */
  public static String sourceOf(String key) {
    int end = key.indexOf(SEPARATOR);
    return end < 0 ? key : key.substring(0, end);
  }

  /** Takes in a record as it was written, or that it was forgotten. */
  public void load(String key, @Nullable FeedState state) {
    int end = key.indexOf(SEPARATOR);
    if (end < 0) {
      schedule = state == null ? null : state.getSchedule().orElse(null);
      return;
    }
    String entry = key.substring(end + 1);
    index(entry, state == null ? null : state.getArticle().orElse(null));
  }

  public String source() {
    return source;
  }

  public Optional<FeedSchedule> schedule() {
    return Optional.ofNullable(schedule);
  }

  void schedule(FeedSchedule next) {
    if (!next.equals(schedule)) {
      schedule = next;
      changes.put(source, Optional.of(new FeedState(source, next, null)));
    }
  }

  /** Its articles by their entries. */
  public Map<String, FollowedArticle> articles() {
    return articles;
  }

  /** An article that is there. */
  FollowedArticle article(String entry) {
    FollowedArticle article = articles.get(entry);
    if (article == null) {
      throw new IllegalArgumentException("no entry " + entry + " of " + source);
    }
    return article;
  }

  void put(String entry, FollowedArticle article) {
    if (!article.equals(articles.get(entry))) {
      index(entry, article);
      changes.put(key(entry), Optional.of(new FeedState(source, null, article)));
    }
  }

  void remove(String entry) {
    if (articles.containsKey(entry)) {
      index(entry, null);
      changes.put(key(entry), Optional.empty());
    }
  }

  private String key(String entry) {
    return source + SEPARATOR + entry;
  }

  private void index(String entry, @Nullable FollowedArticle article) {
    FollowedArticle before =
        article == null ? articles.remove(entry) : articles.put(entry, article);
    if (before != null) {
      claims.release(source, before);
      before
          .getAliases()
          .forEach(
              alias ->
                  byAlias.computeIfPresent(
                      alias,
                      (any, entries) -> {
                        entries.remove(entry);
                        return entries.isEmpty() ? null : entries;
                      }));
    }
    if (article != null) {
      claims.claim(source, article, entry.equals(PageVisit.ENTRY));
      article
          .getAliases()
          .forEach(
              alias -> byAlias.computeIfAbsent(alias, any -> new LinkedHashSet<>()).add(entry));
    }
  }

  /** The entries that go by any of these names. */
  List<String> known(Collection<String> aliases) {
    return aliases.stream()
        .flatMap(alias -> byAlias.getOrDefault(alias, Set.of()).stream())
        .distinct()
        .toList();
  }

  /** Whether what is at this address is followed by another source. */
  boolean isOthersAddress(String address) {
    return claims.isOthersAddress(source, address);
  }

  /** An article of this id that is followed by another source. */
  Optional<Claims.Other> other(String entry, String articleId) {
    return claims.other(source, articleId, entry.equals(PageVisit.ENTRY));
  }

  /** From now on it is followed by another process. */
  void leave() {
    articles.values().forEach(article -> claims.release(source, article));
  }

  void listed(Set<String> entries) {
    listed = Set.copyOf(entries);
  }

  boolean areListedTogether(String one, String other) {
    return listed.contains(one) && listed.contains(other);
  }

  /** Not to be visited again before this moment, whatever is due. */
  void pause(Instant until) {
    pausedUntil = until;
  }

  /** Takes the records that are to be written; an empty one is to be forgotten. */
  Map<String, Optional<FeedState>> takeChanges() {
    Map<String, Optional<FeedState>> taken = new LinkedHashMap<>(changes);
    changes.clear();
    return taken;
  }

  /** Forgets articles that were listed too long ago and are not to be looked at again. */
  void forget(Instant now, Duration keep) {
    List<String> old =
        articles.entrySet().stream()
            .filter(entry -> entry.getValue().getNextLook().isEmpty())
            .filter(entry -> entry.getValue().getLastSeen().plus(keep).isBefore(now))
            .map(Entry::getKey)
            .toList();
    old.forEach(this::remove);
  }

  /** The next moment at which a page is to be looked at. */
  Optional<Instant> nextLook() {
    return articles.values().stream()
        .flatMap(article -> article.getNextLook().stream())
        .min(Instant::compareTo);
  }

  /** Its subscription at a hub, as last written. */
  Optional<Subscription> subscription() {
    return schedule().flatMap(FeedSchedule::getSubscription).flatMap(Schedules::subscription);
  }

  /** When its hub is to be asked again. */
  private Optional<Instant> hubDue() {
    return schedule()
        .filter(known -> known.getStanding() == FeedStanding.ACTIVE)
        .flatMap(FeedSchedule::getSubscription)
        .map(HubSubscription::getDue);
  }

  /** When it is to be visited next: a source without a schedule at once. */
  Instant due() {
    Instant fetch = Schedules.due(schedule());
    Instant due =
        Stream.of(nextLook(), hubDue()).flatMap(Optional::stream).reduce(fetch, Schedules::earlier);
    return due.isBefore(pausedUntil) ? pausedUntil : due;
  }

  /** When it is to be visited where its hub calls: at once, after a moment's breath. */
  Instant dueWhenWoken() {
    Instant soon =
        schedule()
            .flatMap(FeedSchedule::getLastFetch)
            .map(last -> last.plus(BREATH))
            .orElse(Instant.MIN);
    Instant due = Schedules.earlier(soon, due());
    return due.isBefore(pausedUntil) ? pausedUntil : due;
  }
}
