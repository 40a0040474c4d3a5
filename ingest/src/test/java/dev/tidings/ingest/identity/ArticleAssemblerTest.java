package dev.tidings.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.document.Draft;
import dev.tidings.ingest.document.Draft.Field;
import dev.tidings.schema.Article;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ArticleAssemblerTest {
  private static final Instant RETRIEVED = Instant.parse("2026-01-01T00:00:00.123456Z");
  private static final String URL = "http://www.example.org/a/?utm_source=x";

  @Test
  void namesAnArticleByItsStatedIdFirst() {
    assertThat(article(draft().put(Field.ID, "case-7").put(Field.URL, URL)).getId())
        .isEqualTo("case-7");
  }

  @Test
  void canonicalisesAnIdThatIsAnAddress() {
    Article article = article(draft().put(Field.ID, URL));

    assertThat(article.getId()).isEqualTo("https://example.org/a");
    assertThat(article.getUrl()).hasValue("https://example.org/a");
  }

  @Test
  void namesAnArticleByItsUrlBeforeItsIdentifier() {
    assertThat(article(draft().put(Field.IDENTIFIER, "7").put(Field.URL, URL)).getId())
        .isEqualTo("https://example.org/a");
  }

  @Test
  void keepsIdentifiersOfSourcesApart() {
    assertThat(article(draft().put(Field.IDENTIFIER, "7").put(Field.SOURCE_ID, "A B")).getId())
        .isEqualTo("a-b:7");
    assertThat(article(draft().put(Field.IDENTIFIER, "urn:x:7")).getId()).isEqualTo("urn:x:7");
  }

  @Test
  void namesAnArticleByItsPathLast() {
    assertThat(article(draft()).getId()).isEqualTo("folder:sub/a.txt");
  }

  @Test
  void namesOneOfManyByTitleAndDateToo() {
    Draft.Builder dated = draft().put(Field.PUBLISHED, "2026-01-02");
    Article first = article(dated.build(), origin(true));
    Article revised = article(dated.put(Field.BODY, "Other text.").build(), origin(true));
    Article other = article(draft().build(), origin(true));

    assertThat(first.getId()).matches("folder:sub/a\\.txt#[0-9a-f]{16}");
    assertThat(revised.getId()).isEqualTo(first.getId());
    assertThat(other.getId()).isNotEqualTo(first.getId());
  }

  @Test
  void findsTheSource() {
    Draft.Builder named = draft().put(Field.URL, URL).put(Field.SOURCE_NAME, "The Daily (News)");

    assertThat(article(named).getSource().getId()).isEqualTo("the-daily-news");
    assertThat(article(named).getSource().getName()).hasValue("The Daily (News)");
    assertThat(article(draft().put(Field.URL, URL)).getSource().getId()).isEqualTo("example.org");
    assertThat(article(draft()).getSource().getId()).isEqualTo("folder");
    assertThat(article(draft().put(Field.SOURCE_ID, "新华社")).getSource().getId()).isEqualTo("新华社");
  }

  @Test
  void prefersTheCallersSourceToTheFolders() {
    Origin origin =
        new Origin(Optional.of("Wire"), Optional.of("f"), "a", false, RETRIEVED, "text/plain");

    assertThat(article(draft().build(), origin).getId()).isEqualTo("wire:a");
  }

  @Test
  void warnsOfADateThatCannotBeRead() {
    Assembly.Complete complete = complete(draft().put(Field.PUBLISHED, "3/4/20"), origin(false));

    assertThat(complete.article().getPublishedAt()).isEmpty();
    assertThat(complete.flaws()).extracting(Flaw::reason).first().asString().contains("3/4/20");
  }

  @Test
  void warnsOfAnAddressThatIsNone() {
    Assembly.Complete complete = complete(draft().put(Field.URL, "/a/b"), origin(false));

    assertThat(complete.article().getUrl()).isEmpty();
    assertThat(complete.flaws()).hasSize(1);
  }

  @Test
  void refusesADocumentWithoutText() {
    assertThat(
            ArticleAssembler.assemble(
                draft().put(Field.BODY, " \u0007?! ").build(), origin(false), Wording.TIDIED))
        .isInstanceOf(Assembly.Refused.class);
  }

  @Test
  void leavesWordsAsTheyStandWhereTheCallerCountsInThem() {
    Draft draft =
        draft()
            .put(Field.ID, "http://Example.org:80/a?utm_source=x#char=0,9")
            .put(Field.TITLE, " Cafe\u0301  opens ")
            .put(Field.BODY, "  Cafe\u0301  opens \n\n\n again\u00A0")
            .build();

    Article article =
        ((Assembly.Complete) ArticleAssembler.assemble(draft, origin(false), Wording.VERBATIM))
            .article();

    assertThat(article.getId()).isEqualTo("http://Example.org:80/a?utm_source=x#char=0,9");
    assertThat(article.getTitle()).isEqualTo(" Cafe\u0301  opens ");
    assertThat(article.getBody()).isEqualTo("  Cafe\u0301  opens \n\n\n again\u00A0");
  }

  @Test
  void makesNoTitleWhereTheCallerCountsInTheWords() {
    Draft draft = Draft.builder().put(Field.BODY, "Nothing stands above this.").build();

    Article article =
        ((Assembly.Complete) ArticleAssembler.assemble(draft, origin(false), Wording.VERBATIM))
            .article();

    assertThat(article.getTitle()).isEmpty();
  }

  @Test
  void tidiesWhatItIsGiven() {
    Article article =
        article(
            draft()
                .put(Field.TITLE, " Cafe\u0301 \u0000 opens\r\nagain ")
                .put(
                    Field.BODY,
                    "Caf\u00e9 opens again\r\n\r\n\r\nFirst.\u00a0\r\n\r\nSecond.\u0007")
                .authors(List.of("By Ann Ek", " Ann  Ek", "https://example.org/ann", "Bo")));

    assertThat(article.getTitle()).isEqualTo("Caf\u00e9 opens again");
    assertThat(article.getBody()).isEqualTo("First.\n\nSecond.");
    assertThat(article.getAuthors()).containsExactly("Ann Ek", "Bo");
    assertThat(article.getRetrievedAt()).isEqualTo("2026-01-01T00:00:00.123Z");
  }

  @Test
  void hashesEverythingButIdAndRetrieval() {
    String hash = article(draft()).getContentHash();

    assertThat(hash).matches("[0-9a-f]{64}");
    assertThat(
            article(draft().put(Field.ID, "x").put(Field.RETRIEVED, "2020-01-01")).getContentHash())
        .isEqualTo(hash);
    assertThat(
            List.of(
                draft().put(Field.URL, URL).put(Field.SOURCE_ID, "folder"),
                draft().put(Field.SOURCE_ID, "x"),
                draft().put(Field.SOURCE_ID, "folder").put(Field.SOURCE_NAME, "X"),
                draft().put(Field.TITLE, "Other"),
                draft().put(Field.BODY, "Other"),
                draft().authors(List.of("A")),
                draft().put(Field.LANGUAGE, "en"),
                draft().put(Field.PUBLISHED, "2020-01-01"),
                draft().put(Field.MEDIA_TYPE, "text/html")))
        .extracting(changed -> article(changed).getContentHash())
        .doesNotContain(hash)
        .doesNotHaveDuplicates();
  }

  @Test
  void knowsItsOwnHash() {
    Article article = article(draft().put(Field.URL, URL));

    assertThat(ContentHash.of(article)).isEqualTo(article.getContentHash());
  }

  @Property
  void tellsWhereOneFieldEndsAndTheNextBegins(
      @ForAll String one, @ForAll String other, @ForAll String third) {
    String apart = new FieldHash().text(one).text(other + third).hex();
    String shifted = new FieldHash().text(one + other).text(third).hex();

    assertThat(apart.equals(shifted)).isEqualTo(other.isEmpty());
  }

  private static Draft.Builder draft() {
    return Draft.builder().put(Field.TITLE, "Title").put(Field.BODY, "Some text.");
  }

  private static Article article(Draft.Builder draft) {
    return article(draft.build(), origin(false));
  }

  private static Article article(Draft draft, Origin origin) {
    return ((Assembly.Complete) ArticleAssembler.assemble(draft, origin, Wording.TIDIED)).article();
  }

  private static Assembly.Complete complete(Draft.Builder draft, Origin origin) {
    return (Assembly.Complete) ArticleAssembler.assemble(draft.build(), origin, Wording.TIDIED);
  }

  private static Origin origin(boolean oneOfMany) {
    return new Origin(
        Optional.empty(), Optional.of("folder"), "sub/a.txt", oneOfMany, RETRIEVED, "text/plain");
  }
}
