package dev.tidings.ingest.document;

import static java.util.stream.Collectors.joining;

import dev.tidings.ingest.text.PlainText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The running text of a page. Of JSON-LD's {@code articleBody} and what is found on the page, the
 * former, unless it is much the shorter: publishers put teasers there.
 *
 * <p>On the page, the {@code [itemprop=articleBody]}, {@code <article>} or {@code <main>} with most
 * prose, or else the element whose own paragraphs or own text hold most, with others of its class
 * that hold nearly as much. Prose is text outside of links. Menus, forms, captions, asides and what
 * calls itself advertising, sharing or comments are taken out first, lists of links last.
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

  /** Of the densest element's prose: what another holds that is a part of the same text. */
  private static final double PART = 0.25;

  /** Of a block's text: a block with more of it in links is a list of links. */
  private static final double LINKS = 0.6;

  /** Characters; shorter text outside of paragraphs is a label. */
  private static final int SENTENCE = 80;

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
    return body.getAllElements().stream()
        .filter(element -> prose(element) > 0)
        .max(Comparator.comparingInt(PageBody::prose))
        .map(densest -> parts(body, densest).map(PageBody::text).collect(joining("\n\n")))
        .orElseGet(() -> HtmlText.of(body));
  }

  /** The densest element and its like, in order: some articles are in several parts. */
  private static Stream<Element> parts(Element body, Element densest) {
    if (densest.className().isBlank()) {
      return Stream.of(densest);
    }
    double enough = prose(densest) * PART;
    List<Element> alike =
        body.getElementsByTag(densest.normalName()).stream()
            .filter(element -> element.className().equals(densest.className()))
            .filter(element -> prose(element) >= enough)
            .toList();
    return alike.stream().filter(part -> part.parents().stream().noneMatch(alike::contains));
  }

  private static boolean isFurniture(Element element) {
    return !element.nameIs("body")
        && !element.nameIs("html")
        && !element.nameIs("article")
        && !element.nameIs("main")
        && (FURNITURE_NAME.matcher(element.className()).find()
            || FURNITURE_NAME.matcher(element.id()).find())
        && element.select("article, main, [itemprop=articleBody], blockquote").isEmpty();
  }

  /** The text without headline and lists of links; all of it where there is nothing else. */
  private static String text(Element element) {
    Element copy = element.clone();
    copy.select("h1, header").remove();
    copy.select("ul, ol, table, section, div").stream()
        .filter(PageBody::isLinks)
        .toList()
        .forEach(Element::remove);
    String text = HtmlText.of(copy);
    return text.isEmpty() ? HtmlText.of(element) : text;
  }

  private static boolean isLinks(Element block) {
    int length = block.text().length();
    int linked = block.select("a").stream().mapToInt(a -> a.text().length()).sum();
    return linked > length * LINKS && block.parent() != null;
  }

  private static int proseIn(Element element) {
    return element.getAllElements().stream().mapToInt(PageBody::ownProse).sum();
  }

  /** Characters of prose in an element itself and its own paragraphs. */
  private static int prose(Element element) {
    return ownProse(element)
        + element.children().stream()
            .filter(child -> child.nameIs("p"))
            .mapToInt(PageBody::unlinked)
            .sum();
  }

  /** Characters of a paragraph, or of running text that stands in no paragraph. */
  private static int ownProse(Element element) {
    if (element.nameIs("p")) {
      return unlinked(element);
    }
    int own = element.isBlock() ? element.ownText().length() : 0;
    return own >= SENTENCE && element.closest("p") == null ? own : 0;
  }

  private static int unlinked(Element paragraph) {
    int linked = paragraph.select("a").stream().mapToInt(a -> a.text().length()).sum();
    return Math.max(0, paragraph.text().length() - linked);
  }
}
