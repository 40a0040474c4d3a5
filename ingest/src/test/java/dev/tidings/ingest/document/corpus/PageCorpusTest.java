package dev.tidings.ingest.document.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.identity.CanonicalUrl;
import dev.tidings.schema.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Reads 91 pages, mostly news, as they were on the web: the body must be the text that a person
 * found there, the address that of the page. The set states no more; of titles, authors, dates and
 * languages the test can only tell how many pages have one. With {@code -Dmisses=true}, prints each
 * page's score, the worst first.
 */
class PageCorpusTest {
  /** Of the body's tokens, the mean over the pages. */
  private static final double FLOOR = 0.97;

  /** Some pages name another: the one they were taken over from, or one of another country. */
  private static final double ADDRESS_FLOOR = 0.9;

  private record Page(PageCase expected, Optional<Article> found, TokenScore score) {}

  @Test
  void findsTheTextOfPages() throws IOException {
    List<Page> pages = new ArrayList<>();
    for (PageCase one : PageCase.all()) {
      Optional<Article> found = one.read();
      String body = found.map(Article::getBody).orElse("");
      pages.add(new Page(one, found, TokenScore.of(body, one.body())));
    }

    printMisses(pages);
    say(pages, "body, precision of tokens", page -> page.score().precision());
    say(pages, "body, recall of tokens", page -> page.score().recall());
    double f1 = say(pages, "body, F1 of tokens", page -> page.score().f1());
    double right = say(pages, "address is right", page -> share(hasItsAddress(page)));
    say(pages, "title", page -> share(page.found().map(Article::getTitle)));
    say(pages, "authors", page -> share(page.found().filter(it -> !it.getAuthors().isEmpty())));
    say(pages, "date", page -> share(page.found().flatMap(Article::getPublishedAt)));
    say(pages, "language", page -> share(page.found().flatMap(Article::getLanguage)));
    assertThat(f1).isGreaterThan(FLOOR);
    assertThat(right).isGreaterThan(ADDRESS_FLOOR);
  }

  private static Optional<CanonicalUrl> hasItsAddress(Page page) {
    Optional<CanonicalUrl> expected = CanonicalUrl.of(page.expected().address());
    return page.found()
        .flatMap(Article::getUrl)
        .flatMap(CanonicalUrl::of)
        .filter(url -> Optional.of(url).equals(expected));
  }

  private static double share(Optional<?> found) {
    return found.isPresent() ? 1 : 0;
  }

  private static double say(List<Page> pages, String what, ToDoubleFunction<Page> figure) {
    double mean = pages.stream().mapToDouble(figure).average().orElse(0);
    System.out.printf(Locale.ROOT, "%d pages, %s: %.3f%n", pages.size(), what, mean);
    return mean;
  }

  private static void printMisses(List<Page> pages) {
    if (Boolean.getBoolean("misses")) {
      pages.stream()
          .sorted(Comparator.comparingDouble(page -> page.score().f1()))
          .forEach(page -> System.out.println(page.score() + " " + page.expected().address()));
    }
  }
}
