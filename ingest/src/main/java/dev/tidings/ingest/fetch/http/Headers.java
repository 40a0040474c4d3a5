package dev.tidings.ingest.fetch.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/** An answer's headers, and what those that matter here mean. */
public final class Headers {
  public static final Headers NONE = new Headers(List.of());
  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|,)\\s*max-age\\s*=\\s*\"?(\\d{1,18})", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_CACHE =
      Pattern.compile("(?:^|,)\\s*(?:no-cache|no-store)\\b", Pattern.CASE_INSENSITIVE);

  private final Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** From names and values, in the order they came. */
  public Headers(List<Map.Entry<String, String>> lines) {
    lines.forEach(
        line ->
            values.computeIfAbsent(line.getKey(), any -> new ArrayList<>()).add(line.getValue()));
  }

  /** The first that is not blank. */
  public Optional<String> first(String name) {
    return all(name).stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst();
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * {@code Retry-After}, given as seconds or as a date. One in the past, or of no form, is none.
   */
  public Optional<Duration> retryAfter(Instant now) {
    return first("Retry-After")
        .flatMap(value -> value.matches("\\d{1,10}") ? seconds(value) : until(value, now))
        .filter(wait -> !wait.isNegative() && !wait.isZero());
  }

  /** How long the answer stays good: {@code Cache-Control: max-age} less the {@code Age}. */
  public Optional<Duration> maxAge() {
    String control = String.join(",", all("Cache-Control"));
    Matcher found = MAX_AGE.matcher(control);
    if (NO_CACHE.matcher(control).find() || !found.find()) {
      return Optional.empty();
    }
    Duration age =
        first("Age")
            .filter(value -> value.matches("\\d{1,10}"))
            .flatMap(Headers::seconds)
            .orElse(Duration.ZERO);
    return seconds(found.group(1))
        .map(most -> most.minus(age))
        .filter(left -> !left.isNegative() && !left.isZero());
  }

  /** Addresses that {@code Link} headers give under a relation, as they are written. */
  public List<String> links(String relation) {
    return all("Link").stream()
        .flatMap(value -> Links.read(value).stream())
        .filter(link -> link.relations().contains(relation.toLowerCase(Locale.ROOT)))
        .map(Links.Link::target)
        .toList();
  }

  private static Optional<Duration> seconds(String digits) {
    return Optional.of(Duration.ofSeconds(Math.min(Long.parseLong(digits), Integer.MAX_VALUE)));
  }

  private static Optional<Duration> until(String date, Instant now) {
    return Optional.ofNullable(DateUtils.parseStandardDate(date))
        .map(moment -> Duration.between(now, moment));
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
