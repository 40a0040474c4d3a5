package dev.tidings.ingest.document;

import dev.tidings.ingest.text.PlainText;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The running text of a page. Of JSON-LD's {@code articleBody} and what is found on the page, the
 * former, unless it is much the shorter: publishers put teasers there.
 *
 * <p>On the page, the element whose own paragraphs hold most text outside of links, within {@code
 * [itemprop=articleBody]}, {@code <article>}, {@code <main>} or else anywhere; menus, forms,
 * captions, asides and what calls itself advertising, sharing or comments are taken out first.
 */
final class PageBody {
  private static final String FURNITURE =
      "script, style, noscript, template, nav, aside, footer, button, select, iframe, svg,"
          + " figure, figcaption, dialog, input, [hidden], [aria-hidden=true], [role=navigation],"
          + " [role=complementary], [role=dialog]";
  private static final Pattern FURNITURE_NAME =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:share|sharing|social|related|recommended|promo|newsletter|subscribe"
              + "|signup|comments?|advert(?:isement)?|ads?|sponsored|cookie|consent|breadcrumbs?"
              + "|sidebar|paywall|popup|modal|byline|caption|tags|toolbar|most-?read|trending)"
              + "(?:$|[\\s_-])");
  private static final double TEASER = 0.6;

  private PageBody() {}

  static @Nullable String of(Document page, Optional<String> articleBody) {
    String found = onPage(page.clone());
    return articleBody
        .filter(stated -> stated.length() >= found.length() * TEASER)
        .map(PageBody::withParagraphs)
        .orElse(found);
  }

  /** articleBody is often one line, or has one line end between paragraphs. */
  private static String withParagraphs(String articleBody) {
    return PlainText.join(PlainText.clean(articleBody).lines().filter(l -> !l.isBlank()).toList());
  }

  private static String onPage(Document page) {
    page.select(FURNITURE).remove();
    int half = proseIn(page) / 2;
    page.select("[class], [id]").stream()
        .filter(element -> isFurniture(element) && proseIn(element) <= half)
        .toList()
        .forEach(Element::remove);
    for (String scope : new String[] {"[itemprop=articleBody]", "article", "main, [role=main]"}) {
      Optional<Element> best =
          page.select(scope).stream().max(Comparator.comparingInt(PageBody::proseIn));
      if (best.isPresent() && proseIn(best.get()) > 0) {
        return text(best.get());
      }
    }
    Element body = page.body();
    return body.select("*").stream()
        .filter(element -> prose(element) > 0)
        .max(Comparator.comparingInt(PageBody::prose))
        .map(PageBody::text)
        .orElseGet(() -> HtmlText.of(body));
  }

  private static boolean isFurniture(Element element) {
    return !element.nameIs("body")
        && !element.nameIs("html")
        && !element.nameIs("article")
        && !element.nameIs("main")
        && (FURNITURE_NAME.matcher(element.className()).find()
            || FURNITURE_NAME.matcher(element.id()).find())
        && element.select("article, main, [itemprop=articleBody]").isEmpty();
  }

  /** Paragraphs and subheadings, where the element has any; else all its text. */
  private static String text(Element element) {
    Element copy = element.clone();
    copy.select("h1, header").remove();
    return HtmlText.of(copy);
  }

  private static int proseIn(Element element) {
    return element.select("p").stream().mapToInt(PageBody::unlinked).sum();
  }

  /** Characters in an element's own paragraphs, outside of links. */
  private static int prose(Element element) {
    return element.children().stream()
        .filter(child -> child.nameIs("p"))
        .mapToInt(PageBody::unlinked)
        .sum();
  }

  private static int unlinked(Element paragraph) {
    int linked = paragraph.select("a").stream().mapToInt(a -> a.text().length()).sum();
    return Math.max(0, paragraph.text().length() - linked);
  }
}
