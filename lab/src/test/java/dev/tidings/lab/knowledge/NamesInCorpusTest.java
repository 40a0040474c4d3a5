package dev.tidings.lab.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tidings.lab.data.Corpus;
import dev.tidings.lab.data.CorpusArticle;
import dev.tidings.lab.data.SharedData;
import dev.tidings.tagging.Document;
import dev.tidings.tagging.NameFinder;
import dev.tidings.tagging.Outcome;
import dev.tidings.tagging.Tagger;
import dev.tidings.tagging.TaggerBase;
import dev.tidings.tagging.Taggers;
import dev.tidings.tagging.knowledge.KnowledgeLine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In real news, too, entries change only what {@link NameFinder} finds. */
class NamesInCorpusTest {

  private static final int ONE_IN = Integer.getInteger("names.one-in", 40);

  /** New actors, more names for known ones, names taken away, organs, persons with initials. */
  private static final List<String> ENTRIES =
      List.of(
          "tidings:t1~Affordable Care Act~EVENT~~USA~Obamacare|o^:Health Care Law~test",
          "tidings:t2~Tea Party~ORGANISATION~OTHER~USA~Tea Party Movement~test",
          "tidings:t3~White House Press Corps~GROUP~~USA~press corps|o^:Press~test",
          "Q159~Russia~PLACE~STATE~RUS~The Kremlin|Russian Federation Government~test",
          "tidings:t5~John Roberts~PERSON~PERSON~USA~s:Roberts|Chief Justice Roberts~test~3",
          "tidings:t6~Supreme Court of the United States~ORGANISATION~OTHER~USA~U.S. Supreme"
              + " Court~test",
          "tidings:t7~Israeli Defense Ministry~ORGANISATION~OTHER~ISR~Ministry of Defense of"
              + " Israel~test",
          "tidings:t8~Bush Family~GROUP~~USA~Bush|Bushes~test",
          "tidings:t9~Morning Paper~ORGANISATION~MEDIA~~Times|New York Times~test",
          "tidings:t10~Lake State~PLACE~STATE~~d:Washingtonian|m:Washington~test~3",
          "tidings:t11~Donald Trump Junior~PERSON~PERSON~USA~Donald Trump~test~3",
          "tidings:t12~Border Wall~PLACE~~USA~o^:Wall~test");

  @Test
  void entriesChangeOnlyWhatIsFound() {
    Optional<Path> data = SharedData.find();
    assumeTrue(data.isPresent(), "skipped: there is no folder shared/data here or above");
    List<Document> documents = documents(data.orElseThrow());
    TaggerBase base = Taggers.builder().base();
    Tagger before = base.tagger(List.of());
    List<Outcome> outcomes = documents.stream().map(before::tag).toList();

    for (String entry : ENTRIES) {
      KnowledgeLine line = KnowledgeLine.parse(entry.replace('~', '\t'));
      Tagger after = base.tagger(List.of(line));
      NameFinder finder = NameFinder.of(line.names());
      int found = 0;
      int changed = 0;
      for (int i = 0; i < documents.size(); i++) {
        boolean isFound = finder.isIn(documents.get(i));
        boolean isChanged = !after.tag(documents.get(i)).equals(outcomes.get(i));
        found += isFound ? 1 : 0;
        changed += isChanged ? 1 : 0;
        assertThat(isFound || !isChanged).as(entry + " in " + documents.get(i).title()).isTrue();
      }
      System.out.printf(
          "figure: %s: of %d articles %d found, %d changed%n",
          line.label(), documents.size(), found, changed);
    }
  }

  private static List<Document> documents(Path data) {
    List<Document> documents = new ArrayList<>();
    int[] seen = {0};
    new Corpus(data.resolve("corpus"))
        .forEach(
            article -> {
              if (seen[0]++ % ONE_IN == 0) {
                documents.add(document(article));
              }
            });
    return documents;
  }

  private static Document document(CorpusArticle article) {
    Instant day = Instant.parse("2020-01-01T00:00:00Z");
    return new Document(article.title(), article.body(), "en", day, day);
  }
}
