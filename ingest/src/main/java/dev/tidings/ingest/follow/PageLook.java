package dev.tidings.ingest.follow;

import dev.tidings.ingest.document.Draft;
import dev.tidings.ingest.document.Draft.Field;
import dev.tidings.ingest.document.HtmlReader;
import dev.tidings.ingest.document.PageAddresses;
import dev.tidings.ingest.document.PageSelectors;
import dev.tidings.ingest.fetch.Fetched;
import dev.tidings.ingest.fetch.Fetcher;
import dev.tidings.ingest.fetch.Trail;
import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.ingest.fetch.http.WebAddress;
import dev.tidings.ingest.identity.CanonicalUrl;
import dev.tidings.ingest.sourcelist.ListedSource.Kind;
import dev.tidings.ingest.sourcelist.ListedSource.WhenGone;
import dev.tidings.ingest.sourcelist.Selectors;
import dev.tidings.ingest.text.TextDecoder;
import dev.tidings.schema.FollowedArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A look at an article's page: the first, for its text, or a later one, for what has changed. */
final class PageLook {
  private static final Duration FIRST_RETRY = Duration.ofMinutes(15);
  private static final Duration LAST_RETRY = Duration.ofHours(24);
  private static final int TRIES = 8;

  /** Failures after which the feed's few words are published, so that the article is not lost. */
  private static final int PATIENCE = 3;

  private final Fetcher fetcher;
  private final Visit visit;
  private final SourceMemory memory;
  private final Desk desk;
  private Optional<Failure> failure = Optional.empty();

  PageLook(Fetcher fetcher, Visit visit, Desk desk) {
    this.fetcher = fetcher;
    this.visit = visit;
    this.memory = visit.memory;
    this.desk = desk;
  }

  /**
   * Looks.
   *
   * @return false if the host wants to be left alone, so that there is no use in going on
   */
  boolean at(String entry, Instant now) throws InterruptedException {
    FollowedArticle known = memory.articles().get(entry);
    Optional<WebAddress> address =
        known == null ? Optional.empty() : known.getAddress().flatMap(WebAddress::of);
    if (known == null || address.isEmpty()) {
      return true;
    }
    if (visit.source.kind() == Kind.FEED && memory.isOthersAddress(known.getAddress().orElse(""))) {
      rest(entry);
      return true;
    }
    Fetched fetched = fetcher.fetch(address.get(), Schedules.remembered(known.getMemory()));
    failure =
        fetched instanceof Fetched.Failed failed ? Optional.of(failed.failure()) : Optional.empty();
    if (fetched instanceof Fetched.Failed failed) {
      return failed(entry, known, failed.failure(), now);
    }
    if (leadsToFrontPage(fetched.trail())) {
      return gone(entry, known, "its address leads to the front page", /* sure= */ false, now);
    }
    FollowedArticle.Builder looked =
        FollowedArticle.newBuilder(known)
            .setFailures(0)
            .setLooks(known.getLooks() + 1)
            .setLastLook(now)
            .setNextLook(desk.nextLook(known, now));
    if (fetched instanceof Fetched.Unchanged unchanged) {
      memory.put(entry, looked.setMemory(Schedules.kept(unchanged.memory())).build());
    } else if (fetched instanceof Fetched.Fresh fresh) {
      memory.put(entry, looked.setMemory(Schedules.kept(fresh.memory())).build());
      read(entry, known, fresh);
    }
    return true;
  }

  /** Why the last look saw nothing; empty if it saw the page. */
  Optional<Failure> failure() {
    return failure;
  }

  private static boolean leadsToFrontPage(Trail trail) {
    return !trail.redirects().isEmpty()
        && CanonicalUrl.of(trail.end().toString()).filter(CanonicalUrl::isFrontPage).isPresent()
        && CanonicalUrl.of(trail.asked().toString()).filter(CanonicalUrl::isFrontPage).isEmpty();
  }

  private void read(String entry, FollowedArticle known, Fetched.Fresh fresh) {
    Draft item = Items.draft(known);
    if (!known.getFromPage()) {
      return;
    }
    Optional<String> html = TextDecoder.decode(fresh.body().bytes(), fresh.head().contentType());
    if (html.isEmpty()) {
      visit.warn(
          known.getAddress().orElse(entry),
          "its page is not text",
          "nothing: the feed's words stand for it");
      desk.take(entry, item, names(fresh.trail(), List.of()));
      return;
    }
    Draft page = HtmlReader.read(html.get(), selectors(visit.source.selectors()));
    Draft.Builder first = Draft.builder().put(Field.MEDIA_TYPE, "text/html");
    first.put(Field.BODY, longer(page, item));
    boolean placed =
        page.stated(Field.URL)
            .flatMap(CanonicalUrl::of)
            .filter(url -> !url.isFrontPage())
            .isPresent();
    if (!placed) {
      first.put(Field.URL, fresh.trail().end().toString());
    }
    List<String> stated =
        new ArrayList<>(PageAddresses.of(html.get(), fresh.trail().end().toString()));
    desk.take(entry, first.build().orElse(page).orElse(item), names(fresh.trail(), stated));
  }

  /** A wall before the text may leave less of it than the feed had. */
  private static String longer(Draft page, Draft item) {
    String body = page.stated(Field.BODY).orElse("");
    String teaser = item.stated(Field.BODY).orElse("");
    return body.length() >= teaser.length() ? body : teaser;
  }

  private static List<String> names(Trail trail, List<String> stated) {
    List<String> names = new ArrayList<>();
    Alias.address(trail.asked().toString()).ifPresent(names::add);
    trail.redirects().forEach(to -> Alias.address(to.to().toString()).ifPresent(names::add));
    stated.stream()
        .flatMap(address -> CanonicalUrl.of(address).stream())
        .filter(url -> !url.isFrontPage())
        .forEach(url -> Alias.address(url.text()).ifPresent(names::add));
    return names;
  }

  private static PageSelectors selectors(Selectors listed) {
    return new PageSelectors(
        listed.title(), listed.body(), listed.authors(), listed.published(), listed.remove());
  }

  private boolean failed(String entry, FollowedArticle known, Failure failure, Instant now) {
    return switch (failure.kind()) {
      case NOT_YET, ROBOTS_UNREACHABLE -> {
        Instant until = now.plus(failure.retryAfter().orElse(FIRST_RETRY));
        memory.pause(Schedules.millis(until));
        yield false;
      }
      case GONE -> gone(entry, known, failure.reason(), /* sure= */ true, now);
      case NOT_FOUND -> gone(entry, known, failure.reason(), /* sure= */ false, now);
      case DENIED,
          REJECTED,
          FORBIDDEN_BY_ROBOTS,
          REFUSED_ADDRESS,
          BAD_ADDRESS,
          TOO_LARGE,
          TOO_MANY_REDIRECTS -> {
        makeDo(entry, known, failure.reason());
        yield true;
      }
      case TOO_SLOW, SERVER_ERROR, THROTTLED, UNREACHABLE, BAD_CERTIFICATE, BROKEN_ANSWER ->
          again(entry, known, failure, now);
    };
  }

  private boolean again(String entry, FollowedArticle known, Failure failure, Instant now) {
    int failures = known.getFailures() + 1;
    if (failures >= TRIES) {
      makeDo(entry, known, failure.reason());
      return false;
    }
    Duration doubled = FIRST_RETRY.multipliedBy(1L << (failures - 1));
    Duration wait = doubled.compareTo(LAST_RETRY) < 0 ? doubled : LAST_RETRY;
    Instant retry =
        now.plus(failure.retryAfter().filter(asked -> asked.compareTo(wait) > 0).orElse(wait));
    if (failures == PATIENCE) {
      publishTeaser(entry, known);
    }
    FollowedArticle latest = memory.articles().get(entry);
    if (latest != null) {
      memory.put(
          entry,
          FollowedArticle.newBuilder(latest)
              .setFailures(failures)
              .setLastLook(now)
              .setNextLook(Schedules.millis(retry))
              .build());
    }
    // The host is in trouble: the next page would only be told to come back later.
    return false;
  }

  /** Its page is not to be had: what the feed says must do. */
  private void makeDo(String entry, FollowedArticle known, String reason) {
    if (known.getArticleId().isEmpty()) {
      visit.warn(
          known.getAddress().orElse(entry),
          "its page cannot be had: " + reason,
          "nothing: the feed's words stand for it");
      publishTeaser(entry, known);
    }
    rest(entry);
  }

  private void publishTeaser(String entry, FollowedArticle known) {
    if (known.getArticleId().isEmpty()) {
      desk.take(entry, Items.draft(known), List.of());
    }
  }

  /** A page that is not found is asked for once more before it counts as gone. */
  private boolean gone(
      String entry, FollowedArticle known, String reason, boolean sure, Instant now) {
    if (!sure && known.getFailures() == 0) {
      memory.put(
          entry,
          FollowedArticle.newBuilder(known)
              .setFailures(1)
              .setLastLook(now)
              .setNextLook(Schedules.millis(now.plus(FIRST_RETRY)))
              .build());
      return true;
    }
    boolean stands = !known.getContentHash().isEmpty();
    if (known.getArticleId().isEmpty()) {
      makeDo(entry, known, reason);
    } else if (stands && visit.source.whenGone() == WhenGone.TAKEDOWN) {
      visit.takenDown.add(known.getArticleId().get());
      memory.put(
          entry,
          FollowedArticle.newBuilder(known)
              .setContentHash("")
              .setLastLook(now)
              .setNextLook(null)
              .build());
    } else {
      rest(entry);
    }
    return true;
  }

  private void rest(String entry) {
    FollowedArticle latest = memory.articles().get(entry);
    if (latest != null) {
      memory.put(entry, FollowedArticle.newBuilder(latest).setNextLook(null).build());
    }
  }
}
