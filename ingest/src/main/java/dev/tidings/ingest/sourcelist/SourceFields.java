package dev.tidings.ingest.sourcelist;

import dev.tidings.ingest.identity.CanonicalUrl;
import dev.tidings.ingest.identity.SourceName;
import dev.tidings.ingest.sourcelist.ListedSource.Kind;
import dev.tidings.ingest.sourcelist.ListedSource.WhenGone;
import java.time.Duration;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.select.Selector;

/**
 * Makes a source of named values and checks each. Every fault is told with its field, and nothing
 * is made of a source with one.
 */
final class SourceFields {
  /** All there are, in the order they are written. */
  static final List<String> NAMES =
      List.of(
          "id",
          "url",
          "folder",
          "kind",
          "name",
          "language",
          "country",
          "cadence",
          "when-gone",
          "selectors",
          "notes");

  static final List<String> SELECTORS = List.of("title", "body", "authors", "published", "remove");

  private static final String ADAPTIVE = "adaptive";

  private final Map<String, String> values;
  private final Map<String, String> selectors;
  private final BiConsumer<String, String> faults;
  private boolean sound = true;

  /**
   * @param faults takes a field and what is wrong with it
   */
  private SourceFields(
      Map<String, String> values,
      Map<String, String> selectors,
      BiConsumer<String, String> faults) {
    this.values = values;
    this.selectors = selectors;
    this.faults = faults;
  }

  static Optional<ListedSource> source(
      Map<String, String> values,
      Map<String, String> selectors,
      BiConsumer<String, String> faults) {
    return new SourceFields(values, selectors, faults).source();
  }

  private Optional<ListedSource> source() {
    String location = location();
    ListedSource source =
        new ListedSource(
            id(location),
            kind(),
            location,
            value("name"),
            checked(
                "language", "is not a language tag such as en or pt-BR", SourceFields::language),
            checked("country", "is not a country code such as FR or FRA", SourceFields::country),
            cadence(),
            selectors(),
            whenGone(),
            value("notes"));
    return sound ? Optional.of(source) : Optional.empty();
  }

  private String location() {
    Optional<String> url = value("url");
    Optional<String> folder = value("folder");
    if (url.isPresent() == folder.isPresent()) {
      fault(url.isPresent() ? "folder" : "url", "give either a url or a folder");
      return "";
    }
    boolean isWeb =
        url.map(text -> text.matches("(?i)https?://.*") && CanonicalUrl.of(text).isPresent())
            .orElse(true);
    if (!isWeb) {
      fault("url", "'" + url.get() + "' is not an http or https address");
    }
    return url.or(() -> folder).orElse("");
  }

  private Kind kind() {
    boolean isFolder = value("folder").isPresent();
    Optional<Kind> stated =
        checked(
            "kind",
            "is not feed or page",
            text ->
                Stream.of(Kind.FEED, Kind.PAGE)
                    .filter(kind -> kind.spelling().equals(text))
                    .findFirst());
    if (isFolder && stated.isPresent()) {
      fault("kind", "a folder has no other kind");
    }
    return isFolder ? Kind.FOLDER : stated.orElse(Kind.FEED);
  }

  private String id(String location) {
    return checked(
            "id",
            "may hold lower-case letters, digits, dots and hyphens",
            text -> text.equals(SourceName.slug(text)) ? Optional.of(text) : Optional.empty())
        .orElseGet(() -> derivedId(location));
  }

  /** Of {@code https://www.example.org/world/rss.xml}, {@code example.org-world-rss}. */
  static String derivedId(String location) {
    String plain = location.replaceFirst("(?i)^https?://(?:www\\.)?", "");
    return SourceName.slug(plain.replaceFirst("\\.(?:xml|rss|atom|json|rdf)$", ""));
  }

  private Optional<Duration> cadence() {
    return value("cadence").equals(Optional.of(ADAPTIVE))
        ? Optional.empty()
        : checked("cadence", "is not adaptive or a time such as 15m, 6h or 1d", Cadence::parse);
  }

  private WhenGone whenGone() {
    return checked(
            "when-gone",
            "is not keep or takedown",
            text ->
                Arrays.stream(WhenGone.values())
                    .filter(one -> one.spelling().equals(text))
                    .findFirst())
        .orElse(WhenGone.KEEP);
  }

  private Selectors selectors() {
    return new Selectors(
        selector("title"),
        selector("body"),
        selector("authors"),
        selector("published"),
        selector("remove"));
  }

  private Optional<String> selector(String name) {
    Optional<String> stated = Optional.ofNullable(selectors.get(name));
    try {
      stated.ifPresent(Selector::evaluatorOf);
      return stated;
    } catch (IllegalArgumentException | Selector.SelectorParseException e) {
      fault("selectors", "'" + stated.orElse("") + "' for " + name + " is not a CSS selector");
      return Optional.empty();
    }
  }

  /** A value as a check reads it; a value it cannot read is at fault. */
  private <T> Optional<T> checked(String name, String fault, Function<String, Optional<T>> check) {
    Optional<String> stated = value(name);
    Optional<T> read = stated.flatMap(check);
    if (stated.isPresent() && read.isEmpty()) {
      fault(name, "'" + stated.get() + "' " + fault);
    }
    return read;
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private void fault(String field, String what) {
    sound = false;
    faults.accept(field, what);
  }

  private static Optional<String> language(String tag) {
    try {
      return Optional.of(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** The code of three letters, given it or that of two. */
  private static Optional<String> country(String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    if (Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).contains(upper)) {
      return Optional.of(upper);
    }
    try {
      boolean known = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(upper);
      return known ? Optional.of(new Locale("", upper).getISO3Country()) : Optional.empty();
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }
}
