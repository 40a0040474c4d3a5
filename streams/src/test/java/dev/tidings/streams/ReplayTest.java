package dev.tidings.streams;

import static dev.tidings.streams.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.Article;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.ReplayOutcome;
import dev.tidings.schema.ReplayResult;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a request to look at an article again. */
final class ReplayTest {

  private static final FakeTagger NEXT = FakeTagger.overlooking("iran");

  private final EnrichmentRun run = new EnrichmentRun();

  @AfterEach
  void stop() {
    run.close();
  }

  private void tagged(Article... articles) {
    for (Article article : articles) {
      run.publish(article);
    }
    run.forgetWhatCameOut();
  }

  @Test
  void writesAnArticleWhoseTagsHaveChanged() {
    tagged(article("a", "@russia and @iran"));
    run.tagWith(NEXT);

    run.replay(run.request(0).build());

    assertThat(onlyEnriched().getEntities()).singleElement().extracting("id").isEqualTo("russia");
    assertThat(onlyResult().getOutcome()).isEqualTo(ReplayOutcome.CHANGED);
  }

  private @org.jspecify.annotations.Nullable EnrichedArticle enriched;

  private EnrichedArticle onlyEnriched() {
    List<Written<EnrichedArticle>> all = run.enriched();
    assertThat(all).hasSize(1);
    enriched = Objects.requireNonNull(all.get(0).value());
    return enriched;
  }

  private ReplayResult onlyResult() {
    List<Written<ReplayResult>> replayed = run.replayed();
    assertThat(replayed).hasSize(1);
    return Objects.requireNonNull(replayed.get(0).value());
  }
}
