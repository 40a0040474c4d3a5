package dev.tidings.ingest.follow;

import dev.tidings.ingest.document.Draft;
import dev.tidings.ingest.document.Draft.Field;
import dev.tidings.ingest.identity.ArticleAssembler;
import dev.tidings.ingest.identity.Assembly;
import dev.tidings.ingest.identity.CanonicalUrl;
import dev.tidings.ingest.identity.Origin;
import dev.tidings.ingest.identity.Wording;
import dev.tidings.ingest.sourcelist.ListedSource;
import dev.tidings.ingest.sourcelist.ListedSource.WhenGone;
import dev.tidings.schema.Article;
import dev.tidings.schema.FollowedArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a text: a new article, a revision of one, or nothing new. */
final class Desk {
  private final Visit visit;
  private final SourceMemory memory;
  private final FollowOptions options;
  private final Instant now;

  Desk(Visit visit, FollowOptions options, Instant now) {
    this.visit = visit;
    this.memory = visit.memory;
    this.options = options;
    this.now = Schedules.millis(now);
  }

  /**
   * Takes a text of an article.
   *
   * @param entry the article's
   * @param draft what page and feed state
   * @param aliases names that came to light with the text
   */
  void take(String entry, Draft draft, Collection<String> aliases) {
    FollowedArticle known = memory.articles().get(entry);
    if (known == null) {
      return;
    }
    long likeness = Likeness.of(draft.stated(Field.BODY).orElse(""));
    Optional<String> same =
        known.getArticleId().isPresent() ? Optional.empty() : same(entry, known, aliases, likeness);
    if (same.isPresent()) {
      join(entry, known, same.get());
      publish(same.get(), draft, aliases, likeness);
    } else {
      publish(entry, draft, aliases, likeness);
    }
  }

  /** Another entry that is the same article. */
  private Optional<String> same(
      String entry, FollowedArticle known, Collection<String> aliases, long likeness) {
    Set<String> names = new LinkedHashSet<>(known.getAliases());
    names.addAll(aliases);
    for (String other : memory.known(names)) {
      FollowedArticle candidate = memory.articles().get(other);
      if (other.equals(entry) || candidate == null || candidate.getArticleId().isEmpty()) {
        continue;
      }
      Set<String> shared = new LinkedHashSet<>(candidate.getAliases());
      shared.retainAll(names);
      if (isSame(entry, other, candidate, shared, likeness)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /**
   * A shared address where the text is another's proves nothing: careless sites give one canonical
   * address to all their pages. Guids and titles say less still.
   */
  private boolean isSame(
      String entry, String other, FollowedArticle candidate, Set<String> shared, long likeness) {
    boolean alike = Likeness.alike(likeness, candidate.getLikeness());
    boolean together = memory.areListedTogether(entry, other);
    if (shared.stream().anyMatch(Alias::isAddress)) {
      return alike;
    }
    boolean fresh = !candidate.getFirstSeen().plus(options.titleWindow()).isBefore(now);
    boolean hinted = fresh || shared.stream().anyMatch(alias -> alias.startsWith("g"));
    return alike && hinted && !together;
  }

  private void join(String entry, FollowedArticle newcomer, String same) {
    FollowedArticle article = memory.article(same);
    memory.remove(entry);
    memory.put(
        same,
        FollowedArticle.newBuilder(article)
            .setAliases(union(article.getAliases(), newcomer.getAliases()))
            .setLastSeen(now)
            .build());
  }

  private void publish(String entry, Draft draft, Collection<String> aliases, long likeness) {
    FollowedArticle known = memory.article(entry);
    FollowedArticle.Builder next = FollowedArticle.newBuilder(known).setFailures(0);
    next.setNextLook(isLookedAtAgain(known) ? nextLook(known, now) : null);
    Assembly assembly = assemble(entry, known, complete(known, draft), likeness);
    if (assembly instanceof Assembly.Refused refused) {
      visit.reject(where(known), refused.flaw().reason(), refused.flaw().remedy());
    } else if (assembly instanceof Assembly.Complete complete) {
      Article article = complete.article();
      next.setAliases(names(known, article, aliases));
      if (memory.other(entry, article.getId()).isPresent()) {
        next.setNextLook(null);
      } else if (!article.getContentHash().equals(known.getContentHash())) {
        publish(article, known, next);
        next.setLikeness(likeness);
      }
    }
    memory.put(entry, next.build());
  }

  /** The article; at its own address where the one it states is another article's. */
  private Assembly assemble(String entry, FollowedArticle known, Draft draft, long likeness) {
    Assembly assembly = ArticleAssembler.assemble(draft, origin(), Wording.TIDIED);
    if (known.getArticleId().isPresent()
        || known.getAddress().isEmpty()
        || !(assembly instanceof Assembly.Complete complete)
        || !isTaken(entry, complete.article(), likeness)) {
      return assembly;
    }
    Draft own = Draft.builder().put(Field.URL, known.getAddress().get()).build().orElse(draft);
    return ArticleAssembler.assemble(own, origin(), Wording.TIDIED);
  }

  private boolean isTaken(String entry, Article article, long likeness) {
    return memory.other(entry, article.getId()).filter(other -> !other.isSame(likeness)).isPresent()
        || isTaken(entry, article);
  }

  private boolean isTaken(String entry, Article article) {
    return article.getUrl().flatMap(Alias::address).stream()
        .flatMap(alias -> memory.known(List.of(alias)).stream())
        .filter(other -> !other.equals(entry))
        .flatMap(other -> Optional.ofNullable(memory.articles().get(other)).stream())
        .anyMatch(other -> other.getArticleId().equals(Optional.of(article.getId())));
  }

  private void publish(Article article, FollowedArticle known, FollowedArticle.Builder next) {
    visit.published.add(article);
    next.setArticleId(article.getId()).setContentHash(article.getContentHash());
    if (known.getUrl().isEmpty()) {
      next.setUrl(article.getUrl().orElse(null));
    }
    if (known.getPublishedFirst().isPresent()) {
      visit.revisions++;
      return;
    }
    visit.articles++;
    next.setPublishedFirst(now);
    boolean recent =
        article
            .getPublishedAt()
            .map(published -> !published.plus(options.lastLook()).isBefore(now))
            .orElse(true);
    next.setNextLook(recent && isLookedAtAgain(known) ? firstLook() : null);
  }

  /**
   * Where the feed has the text, it also has the revisions, and the page is of use only to tell
   * whether it is still there.
   */
  private boolean isLookedAtAgain(FollowedArticle known) {
    return known.getAddress().isPresent()
        && (known.getFromPage() || visit.source.whenGone() == WhenGone.TAKEDOWN);
  }

  private Instant firstLook() {
    return now.plus(options.looks().get(0));
  }

  /** The next of the times at which an article is looked at again. */
  @Nullable Instant nextLook(FollowedArticle known, Instant after) {
    return known
        .getPublishedFirst()
        .flatMap(
            first ->
                options.looks().stream()
                    .map(first::plus)
                    .filter(look -> look.isAfter(after))
                    .findFirst())
        .orElse(null);
  }

  private List<String> names(FollowedArticle known, Article article, Collection<String> aliases) {
    List<String> more = new ArrayList<>(aliases);
    article.getUrl().flatMap(Alias::address).ifPresent(more::add);
    Alias.title(article.getTitle()).ifPresent(more::add);
    return union(known.getAliases(), more);
  }

  static List<String> union(List<String> one, Collection<String> other) {
    Set<String> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }

  /** The draft with what the source's entry in the list and the article's own past determine. */
  private Draft complete(FollowedArticle known, Draft draft) {
    ListedSource source = visit.source;
    Draft.Builder fixed =
        Draft.builder()
            .put(Field.SOURCE_ID, source.id())
            .put(Field.SOURCE_NAME, source.name().orElse(null));
    known.getArticleId().ifPresent(id -> fixed.put(Field.ID, id));
    known.getUrl().ifPresent(url -> fixed.put(Field.URL, url));
    Draft fallback = Draft.builder().put(Field.LANGUAGE, source.language().orElse(null)).build();
    return fixed.build().orElse(withoutIdentity(known, draft)).orElse(fallback);
  }

  /**
   * A feed's or page's own word for an article names it only within the source; and an address that
   * is none, or that of the front page, names nothing: then it is where it was found.
   */
  private static Draft withoutIdentity(FollowedArticle known, Draft draft) {
    Map<Field, String> stated = new HashMap<>(draft.stated());
    stated.remove(Field.ID);
    stated.remove(Field.IDENTIFIER);
    boolean usable =
        draft
            .stated(Field.URL)
            .flatMap(CanonicalUrl::of)
            .filter(url -> !url.isFrontPage())
            .isPresent();
    if (!usable) {
      stated.remove(Field.URL);
      known.getAddress().ifPresent(address -> stated.put(Field.URL, address));
    }
    return new Draft(stated, draft.authors());
  }

  private Origin origin() {
    return new Origin(
        Optional.of(visit.source.id()), Optional.empty(), "feed", true, now, "text/html");
  }

  private String where(FollowedArticle known) {
    return known.getAddress().orElse(visit.source.id());
  }
}
