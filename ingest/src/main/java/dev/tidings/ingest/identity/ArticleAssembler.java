package dev.tidings.ingest.identity;

import dev.tidings.ingest.document.Draft;
import dev.tidings.ingest.document.Draft.Field;
import dev.tidings.ingest.text.PlainText;
import dev.tidings.ingest.text.StatedDate;
import dev.tidings.schema.Article;
import dev.tidings.schema.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes an article of what a document states and where it came from, in the {@link Wording} the
 * caller wants. What cannot be read of a date or address is left out, with a {@link Flaw}. A
 * document without text is refused.
 */
public final class ArticleAssembler {
  private static final Pattern BY = Pattern.compile("^(?i:by)[ :]\\s*");
  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i:https?://|www\\.).*");
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+");

  private final Draft draft;
  private final Origin origin;
  private final Wording wording;
  private final List<Flaw> flaws = new ArrayList<>();

  private ArticleAssembler(Draft draft, Origin origin, Wording wording) {
    this.draft = draft;
    this.origin = origin;
    this.wording = wording;
  }

  public static Assembly assemble(Draft draft, Origin origin, Wording wording) {
    return new ArticleAssembler(draft, origin, wording).assemble();
  }

  private Assembly assemble() {
    String body = wording.body(draft);
    if (body.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return new Assembly.Refused(new Flaw("it has no text", "give the article a body"));
    }
    String title = wording.title(draft, body);
    Optional<CanonicalUrl> url = url();
    Source source = source(url);
    Optional<Instant> publishedAt = date(Field.PUBLISHED, "publishedAt");
    Article unsealed =
        Article.newBuilder()
            .setId(
                wording
                    .id(draft)
                    .orElseGet(
                        () ->
                            ArticleIdentity.of(
                                draft, url, source.getId(), origin, title, publishedAt)))
            .setUrl(url.map(CanonicalUrl::text).orElse(null))
            .setSource(source)
            .setTitle(title)
            .setBody(wording.withoutTitle(body, title))
            .setAuthors(authors())
            .setLanguage(language().orElse(null))
            .setPublishedAt(publishedAt.orElse(null))
            .setRetrievedAt(retrievedAt())
            .setContentHash("")
            .setMediaType(mediaType())
            .build();
    Article article = Article.newBuilder(unsealed).setContentHash(ContentHash.of(unsealed)).build();
    return new Assembly.Complete(
        article, flaws, article.getId().startsWith(source.getId() + ":" + origin.path()));
  }

  private Optional<CanonicalUrl> url() {
    Optional<String> stated = draft.stated(Field.URL);
    Optional<CanonicalUrl> url = stated.flatMap(CanonicalUrl::of);
    if (stated.isPresent() && url.isEmpty()) {
      flaws.add(
          new Flaw(
              "its url '" + shown(stated.get()) + "' is not a web address and is left out",
              "state an absolute http or https address"));
    }
    return url.or(() -> draft.stated(Field.ID).flatMap(CanonicalUrl::of));
  }

  private Source source(Optional<CanonicalUrl> url) {
    Optional<String> statedId = tidy(Field.SOURCE_ID);
    Optional<String> statedName = tidy(Field.SOURCE_NAME);
    String id =
        statedId
            .or(() -> statedName)
            .or(() -> url.map(CanonicalUrl::host))
            .or(origin::defaultSource)
            .or(origin::folder)
            .orElse(SourceName.LOCAL);
    String slug = SourceName.slug(id);
    // A source stated by one word is both: its spelling is the name, unless it is the id already.
    Optional<String> name = statedName.or(() -> statedId.filter(stated -> !stated.equals(slug)));
    return Source.newBuilder().setId(slug).setName(name.orElse(null)).build();
  }

  private List<String> authors() {
    return draft.authors().stream()
        .map(PlainText::line)
        .map(name -> BY.matcher(name).replaceFirst(""))
        .filter(name -> !name.isEmpty() && !WEB_ADDRESS.matcher(name).matches())
        .distinct()
        .toList();
  }

  private Optional<String> language() {
    return tidy(Field.LANGUAGE)
        .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag())
        .filter(tag -> !tag.equals("und"));
  }

  private Instant retrievedAt() {
    return date(Field.RETRIEVED, "retrievedAt")
        .orElse(origin.retrievedAt())
        .truncatedTo(ChronoUnit.MILLIS);
  }

  private String mediaType() {
    return draft
        .stated(Field.MEDIA_TYPE)
        .filter(stated -> MEDIA_TYPE.matcher(stated).matches())
        .orElse(origin.mediaType());
  }

  private Optional<Instant> date(Field field, String name) {
    Optional<String> stated = draft.stated(field);
    Optional<Instant> moment = stated.flatMap(StatedDate::parse);
    if (stated.isPresent() && moment.isEmpty()) {
      flaws.add(
          new Flaw(
              "its " + name + " '" + shown(stated.get()) + "' cannot be read and is left out",
              "state it as 2026-01-31 or 2026-01-31T12:00:00Z"));
    }
    return moment;
  }

  private Optional<String> tidy(Field field) {
    return draft.stated(field).map(PlainText::line).filter(value -> !value.isEmpty());
  }

  private static String shown(String value) {
    String line = PlainText.line(value);
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }
}
