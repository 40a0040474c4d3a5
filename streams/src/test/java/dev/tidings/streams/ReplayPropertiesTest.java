package dev.tidings.streams;

import static dev.tidings.schema.ReplayOutcome.CHANGED;
import static dev.tidings.schema.ReplayOutcome.REJECTED;
import static dev.tidings.schema.ReplayOutcome.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.Article;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.RejectedArticle;
import dev.tidings.schema.ReplayResult;
import dev.tidings.streams.Oracle.Fate;
import dev.tidings.streams.Step.TagWith;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * What must always hold where articles are looked at again, current ones or not, under whichever
 * tagger, in time or before enrichment has come to them.
 */
@Domain(ReplaySteps.class)
@Domain(DomainContext.Global.class)
final class ReplayPropertiesTest {

  private static final int TRIES = 25;

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void underOneTaggerItChangesNothing(@ForAll List<Step> steps) {
    try (Pipeline pipeline = new Pipeline()) {
      happen(steps.stream().filter(step -> !(step instanceof TagWith)).toList(), pipeline);

      Oracle oracle = Oracle.of(pipeline.articles());
      assertThat(offsets(pipeline)).isEqualTo(oracle.standing(Fate.ENRICHED));
      assertThat(Written.table(pipeline.rejected()))
          .containsOnlyKeys(oracle.standing(Fate.REJECTED).keySet());
      assertThat(pipeline.counts()).isEqualTo(oracle.counts());
      assertThat(pipeline.storyIds()).isEqualTo(oracle.storyIds());
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void nothingStaleTakesThePlaceOfWhatIsCurrent(@ForAll List<Step> steps) {
    try (Pipeline pipeline = new Pipeline()) {
      happen(steps, pipeline);

      Map<String, String> standing = new TreeMap<>();
      Written.table(pipeline.enriched())
          .forEach((id, enriched) -> standing.put(id, enriched.getArticle().getContentHash()));
      Written.table(pipeline.rejected())
          .forEach(
              (id, rejected) -> assertThat(standing.put(id, rejected.getContentHash())).isNull());
      assertThat(standing).isEqualTo(contents(pipeline));
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aReplayOfAllLeavesTheBytesOfAFreshRun(@ForAll List<Step> steps, @ForAll Knowledge last) {
    try (Pipeline pipeline = new Pipeline();
        EnrichmentRun fresh = freshRun(steps, pipeline, last)) {
      replayAll(pipeline, last, true);

      assertThat(bytes(pipeline.enriched())).isEqualTo(bytes(fresh.enriched()));
      assertThat(bytes(pipeline.rejected())).isEqualTo(bytes(fresh.rejected()));
      isAsABatchWouldHaveIt(pipeline, last);
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aQuietReplayOfAllLeavesTheTagsOfAFreshRun(@ForAll List<Step> steps, @ForAll Knowledge last) {
    try (Pipeline pipeline = new Pipeline();
        EnrichmentRun fresh = freshRun(steps, pipeline, last)) {
      replayAll(pipeline, last, false);

      Map<String, EnrichedArticle> expected = Written.table(fresh.enriched());
      assertThat(Written.table(pipeline.enriched()))
          .containsOnlyKeys(expected.keySet())
          .allSatisfy(
              (id, enriched) ->
                  assertThat(asIfFrom(expected.get(id), enriched)).isEqualTo(expected.get(id)));
      assertThat(reasons(pipeline.rejected())).isEqualTo(reasons(fresh.rejected()));
      isAsABatchWouldHaveIt(pipeline, last);
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aSecondReplayOfAllWritesNothing(
      @ForAll List<Step> steps, @ForAll Knowledge last, @ForAll boolean evenUnchanged) {
    try (Pipeline pipeline = new Pipeline()) {
      happen(steps, pipeline);
      pipeline.tagWith(last.tagger());
      replayAll(pipeline, last, evenUnchanged);
      int enriched = pipeline.enriched().size();
      int rejected = pipeline.rejected().size();

      List<ReplayResult> results = replayAll(pipeline, last, evenUnchanged);

      assertThat(pipeline.enriched()).hasSize(enriched);
      assertThat(pipeline.rejected()).hasSize(rejected);
      assertThat(results).allMatch(result -> result.getOutcome() == UNCHANGED);
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void everyRequestForWhatIsCurrentIsAnsweredByWhatIsWritten(
      @ForAll List<Step> steps, @ForAll Knowledge last) {
    try (Pipeline pipeline = new Pipeline()) {
      happen(steps, pipeline);
      pipeline.tagWith(last.tagger());
      int written = pipeline.enriched().size() + pipeline.rejected().size();

      List<ReplayResult> results = replayAll(pipeline, last, false);

      assertThat(results)
          .allMatch(result -> List.of(CHANGED, REJECTED, UNCHANGED).contains(result.getOutcome()));
      long changed = results.stream().filter(it -> it.getOutcome() != UNCHANGED).count();
      long values =
          pipeline.enriched().stream().filter(it -> !it.removes()).count()
              + pipeline.rejected().stream().filter(it -> !it.removes()).count();
      assertThat(values).isGreaterThanOrEqualTo(changed);
      if (changed == 0) {
        assertThat(pipeline.enriched().size() + pipeline.rejected().size()).isEqualTo(written);
      }
    }
  }

  private static void happen(List<Step> steps, Pipeline pipeline) {
    steps.forEach(step -> step.happenTo(pipeline));
    pipeline.catchUp();
  }

  /** What comes of the same articles under one tagger alone. */
  private static EnrichmentRun freshRun(List<Step> steps, Pipeline pipeline, Knowledge last) {
    happen(steps, pipeline);
    pipeline.tagWith(last.tagger());
    EnrichmentRun fresh = new EnrichmentRun();
    fresh.tagWith(last.tagger());
    pipeline.articles().forEach(sent -> fresh.publishBytes(sent.key(), sent.value()));
    return fresh;
  }

  /** Asks for all that is current; the answers. */
  private static List<ReplayResult> replayAll(
      Pipeline pipeline, Knowledge last, boolean evenUnchanged) {
    int before = pipeline.replayed().size();
    Oracle oracle = last.oracle(pipeline.articles());
    List<Long> offsets = new ArrayList<>(oracle.standing(Fate.ENRICHED).values());
    offsets.addAll(oracle.standing(Fate.REJECTED).values());
    for (Long offset : offsets) {
      pipeline.replay(pipeline.request(offset.intValue()).setEvenUnchanged(evenUnchanged).build());
    }
    List<ReplayResult> results =
        pipeline.replayed().subList(before, pipeline.replayed().size()).stream()
            .map(result -> Objects.requireNonNull(result.value()))
            .toList();
    assertThat(results)
        .extracting(result -> result.getRevision().getOffset())
        .containsExactlyElementsOf(offsets);
    return results;
  }

  private static void isAsABatchWouldHaveIt(Pipeline pipeline, Knowledge last) {
    Oracle oracle = last.oracle(pipeline.articles());
    assertThat(Written.table(pipeline.enriched()))
        .containsOnlyKeys(oracle.standing(Fate.ENRICHED).keySet());
    assertThat(pipeline.counts()).isEqualTo(oracle.counts());
    assertThat(pipeline.storyIds()).isEqualTo(oracle.storyIds());
  }

  private static Map<String, Long> offsets(Pipeline pipeline) {
    Map<String, Long> offsets = new TreeMap<>();
    Written.table(pipeline.enriched())
        .forEach((id, enriched) -> offsets.put(id, enriched.getRevision().getOffset()));
    return offsets;
  }

  private static Map<String, String> contents(Pipeline pipeline) {
    Map<String, String> contents = new TreeMap<>();
    Oracle.of(pipeline.articles())
        .articles()
        .forEach((id, article) -> contents.put(id, article.getContentHash()));
    return contents;
  }

  private static Map<String, String> reasons(List<Written<RejectedArticle>> rejected) {
    Map<String, String> reasons = new TreeMap<>();
    Written.table(rejected).forEach((id, article) -> reasons.put(id, article.getReason()));
    return reasons;
  }

  private static <V> Map<String, String> bytes(List<Written<V>> records) {
    Map<String, String> bytes = new LinkedHashMap<>();
    for (Written<V> record : records) {
      bytes.remove(record.key());
      if (record.bytes() != null) {
        bytes.put(record.key(), HexFormat.of().formatHex(record.bytes()));
      }
    }
    return bytes;
  }

  /** As if it came from the same of several records of one content, and under the same tagger. */
  private static EnrichedArticle asIfFrom(EnrichedArticle other, EnrichedArticle enriched) {
    return EnrichedArticle.newBuilder(enriched)
        .setArticle(
            Article.newBuilder(enriched.getArticle())
                .setRetrievedAt(other.getArticle().getRetrievedAt())
                .build())
        .setRevision(other.getRevision())
        .setTagger(other.getTagger())
        .build();
  }
}
