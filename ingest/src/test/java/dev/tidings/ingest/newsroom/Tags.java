package dev.tidings.ingest.newsroom;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** How honest a site's {@code ETag} and {@code Last-Modified} are. */
public enum Tags {
  /** They change with the page, and only then. */
  HONEST,
  /** As HONEST, without an ETag. */
  DATES_ONLY,
  /** They never change, whatever the page does. */
  STALE,
  /** They change with every request. */
  RESTLESS,
  /** There are none. */
  NONE;

  private static final AtomicInteger REQUESTS = new AtomicInteger();

  /** Answers with a page, or with 304 if the asker has it by these tags. */
  Behaviour serving(Supplier<Page> pages, Supplier<Instant> modified) {
    return asked -> {
      Page page = pages.get();
      String tag = tag(page);
      String date = date(modified.get());
      Page tagged = tagged(page, tag, date);
      asked.send(has(asked, tag, date) ? notModified(tagged) : tagged);
    };
  }

  private boolean has(Asked asked, String tag, String date) {
    String tagKnown = asked.header("If-None-Match");
    String dateKnown = asked.header("If-Modified-Since");
    return this != NONE && (tagKnown != null ? tagKnown.equals(tag) : date.equals(dateKnown));
  }

  private String tag(Page page) {
    return switch (this) {
      case HONEST -> "\"" + Integer.toHexString(Arrays.hashCode(page.body())) + "\"";
      case STALE -> "\"for-ever\"";
      case RESTLESS -> "\"" + REQUESTS.incrementAndGet() + "\"";
      case DATES_ONLY, NONE -> "";
    };
  }

  private String date(Instant modified) {
    Instant told =
        switch (this) {
          case HONEST, DATES_ONLY, NONE -> modified;
          case STALE -> Instant.EPOCH;
          case RESTLESS -> Instant.EPOCH.plusSeconds(REQUESTS.incrementAndGet());
        };
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(told.atOffset(ZoneOffset.UTC));
  }

  private Page tagged(Page page, String tag, String date) {
    if (this == NONE) {
      return page;
    }
    Page dated = page.with("Last-Modified", date);
    return tag.isEmpty() ? dated : dated.with("ETag", tag);
  }

  private static Page notModified(Page page) {
    return new Page(304, page.headers(), new byte[0]);
  }
}
