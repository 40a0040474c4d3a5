package dev.tidings.ingest.identity;

import dev.tidings.ingest.document.Draft;
import dev.tidings.ingest.document.Draft.Field;
import dev.tidings.ingest.text.PlainText;
import java.time.Instant;
import java.util.Optional;

/**
 * What an article is called for good. The first of these that the document has:
 *
 * <ol>
 *   <li>its id, as stated; one that is a web address is canonicalised
 *   <li>its URL, canonicalised
 *   <li>{@code source:identifier}, its source's own name for it; an identifier that is itself a URI
 *       stands alone
 *   <li>{@code source:path}, the path below the folder that was named
 *   <li>where many articles share a path, {@code source:path#hash} with sixteen hex digits over
 *       title and date of publication, so that reordering the file makes no new articles
 * </ol>
 *
 * A feed's GUID is none of these: publishers repeat and change them.
 */
public final class ArticleIdentity {
  private static final int HASH_DIGITS = 16;

  private ArticleIdentity() {}

  /** An id as a person gives it, in the form {@link #of} gives it: web addresses canonicalised. */
  public static String normalise(String id) {
    return CanonicalUrl.of(id).map(CanonicalUrl::text).orElseGet(() -> PlainText.line(id));
  }

  static String of(
      Draft draft,
      Optional<CanonicalUrl> url,
      String source,
      Origin origin,
      String title,
      Optional<Instant> publishedAt) {
    return stated(draft, Field.ID)
        .map(ArticleIdentity::normalise)
        .or(() -> url.map(CanonicalUrl::text))
        .or(() -> stated(draft, Field.IDENTIFIER).map(name -> named(name, source)))
        .orElseGet(() -> source + ":" + origin.path() + suffix(origin, title, publishedAt));
  }

  /** A stated value, unless nothing is left of it once it is tidied: an id must not be empty. */
  private static Optional<String> stated(Draft draft, Field field) {
    return draft.stated(field).filter(value -> !PlainText.line(value).isEmpty());
  }

  private static String named(String identifier, String source) {
    String name = normalise(identifier);
    return name.matches("(?:[a-z][a-z0-9+.-]*://|urn:|tag:|doi:).*") ? name : source + ":" + name;
  }

  private static String suffix(Origin origin, String title, Optional<Instant> publishedAt) {
    if (!origin.oneOfMany()) {
      return "";
    }
    String hash = new FieldHash().text(title).moment(publishedAt.orElse(null)).hex();
    return "#" + hash.substring(0, HASH_DIGITS);
  }
}
