package dev.tidings.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.Article;
import dev.tidings.schema.DaySource;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.Entity;
import dev.tidings.schema.EntityType;
import dev.tidings.schema.LaneName;
import dev.tidings.schema.Mention;
import dev.tidings.schema.MentionField;
import dev.tidings.schema.MentionForm;
import dev.tidings.schema.Revision;
import dev.tidings.schema.Source;
import dev.tidings.schema.TaggerVersion;
import dev.tidings.streams.lane.ArticleChange;
import dev.tidings.streams.lane.ArticleChange.Kind;
import dev.tidings.streams.lane.ArticleChange.Place;
import dev.tidings.streams.lane.LaneDiff;
import dev.tidings.streams.lane.LaneDiff.Example;
import dev.tidings.streams.lane.LaneDiff.Move;
import dev.tidings.streams.lane.LaneDiff.Side;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class DiffPageTest {

  private static final String EVIL = "<script>alert('x')</script>";
  private static final String BODY = "😀 Zarnika met " + EVIL + " at the Bank.";

  @Test
  void escapesWhateverComesFromOutside() {
    Document page = page();

    assertThat(page.select("script")).isEmpty();
    assertThat(page.text()).contains(EVIL);
    assertThat(page.outerHtml()).doesNotContain("http://", "https://", "src=");
  }

  @Test
  void marksWhatCameWentAndMeansAnother() {
    Document page = page();

    assertThat(page.select("article mark.gained").eachText()).containsExactly("Zarnika");
    assertThat(page.select("article mark.other").eachText()).containsExactly("Bank");
    assertThat(page.select("article li").eachText())
        .contains("Bank: World Bank, Q1 → River Bank, Q2");
  }

  @Test
  void showsTheSameInText() {
    StringWriter out = new StringWriter();
    new DiffText(new PrintWriter(out)).print(diff());

    assertThat(out.toString())
        .contains("1 articles differ: 1 in their tags")
        .contains("[Zarnika: nothing → Zarnika Trust, tidings:zarnika]")
        .contains("gained: Zarnika Trust, River Bank");
  }

  private static Document page() {
    StringWriter out = new StringWriter();
    DiffPage.write(diff(), List.of("v2 is behind: " + EVIL), new PrintWriter(out));
    return Jsoup.parse(out.toString());
  }

  private static LaneDiff diff() {
    ArticleChange change =
        new ArticleChange(
            EVIL,
            Kind.TAGS,
            0,
            new Place(false, 1),
            new Place(false, 2),
            List.of("tidings:zarnika", "Q2"),
            List.of("Q1"),
            List.of(),
            List.of());
    Example example =
        new Example(
            change,
            Optional.of(article(List.of(named("Bank", "Q1")), List.of(entity("Q1", "World Bank")))),
            Optional.of(
                article(
                    List.of(named("Zarnika", "tidings:zarnika"), named("Bank", "Q2")),
                    List.of(
                        entity("tidings:zarnika", "Zarnika Trust"), entity("Q2", "River Bank")))),
            Optional.empty(),
            Optional.empty());
    return new LaneDiff(
        new Side(LaneName.LIVE, 1, 0),
        new Side(LaneName.of("v2"), 1, 0),
        List.of(change),
        List.of(new Move("tidings:zarnika", EVIL, 1, 0)),
        List.of(),
        List.of(),
        List.of(example));
  }

  private static EnrichedArticle article(List<Mention> mentions, List<Entity> entities) {
    return EnrichedArticle.newBuilder()
        .setArticle(
            Article.newBuilder()
                .setId(EVIL)
                .setSource(Source.newBuilder().setId("courier").build())
                .setTitle(EVIL)
                .setBody(BODY)
                .setRetrievedAt(Instant.EPOCH)
                .setContentHash("hash")
                .setMediaType("text/plain")
                .build())
        .setMentions(mentions)
        .setEntities(entities)
        .setTopics(List.of())
        .setDay(LocalDate.EPOCH)
        .setDaySource(DaySource.RETRIEVED)
        .setRevision(new Revision(0, 1L))
        .setTagger(new TaggerVersion("1", "k", "m"))
        .build();
  }

  private static Mention named(String name, String entity) {
    int begin = BODY.codePointCount(0, BODY.indexOf(name));
    return new Mention(
        MentionField.BODY,
        begin,
        begin + name.length(),
        name,
        entity,
        EntityType.ORGANISATION,
        MentionForm.NAME,
        1f);
  }

  private static Entity entity(String id, String label) {
    return Entity.newBuilder()
        .setId(id)
        .setLabel(label)
        .setType(EntityType.ORGANISATION)
        .setMentions(1)
        .setInTitle(false)
        .setSalience(1f)
        .build();
  }
}
