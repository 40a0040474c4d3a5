package dev.tidings.streams;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.RejectedArticle;
import dev.tidings.schema.Revision;
import dev.tidings.streams.Oracle.Fate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * What must always hold, whatever is published, repeated, revised, taken down, broken, delivered
 * again or interrupted, and in any order.
 */
@Domain(Steps.class)
@Domain(DomainContext.Global.class)
final class PipelinePropertiesTest {

  private static final int TRIES = 30;

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void countsAreThoseOfTheCurrentArticles(@ForAll List<Step> steps) {
    try (Pipeline pipeline = new Pipeline()) {
      steps.forEach(step -> step.happenTo(pipeline));

      assertThat(pipeline.counts())
          .containsExactlyInAnyOrderEntriesOf(Oracle.of(pipeline.articles()).counts());
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void storiesAreThoseOfTheCurrentArticles(@ForAll List<Step> steps) {
    try (Pipeline pipeline = new Pipeline()) {
      steps.forEach(step -> step.happenTo(pipeline));

      assertThat(pipeline.storyIds()).isEqualTo(Oracle.of(pipeline.articles()).storyIds());
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void everyRecordEndsInOnePlace(@ForAll List<Step> steps) {
    try (Pipeline pipeline = new Pipeline()) {
      steps.forEach(step -> step.happenTo(pipeline));

      assertThat(endings(pipeline)).isEqualTo(expectedEndings(pipeline));
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void everyLiveArticleStandsInOnePlaceAndNoOther(@ForAll List<Step> steps) {
    try (Pipeline pipeline = new Pipeline()) {
      steps.forEach(step -> step.happenTo(pipeline));

      Oracle oracle = Oracle.of(pipeline.articles());
      assertThat(enriched(pipeline)).isEqualTo(oracle.standing(Fate.ENRICHED));
      assertThat(rejected(pipeline)).isEqualTo(oracle.standing(Fate.REJECTED));
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aDeliveryFromTheStartBringsAllToTheNewVersion(@ForAll List<Step> steps) {
    try (Pipeline pipeline = new Pipeline()) {
      steps.forEach(step -> step.happenTo(pipeline));

      pipeline.deliverAllTo(FakeTagger.overlooking("iran"));

      Oracle oracle = Oracle.overlooking("iran", pipeline.articles());
      assertThat(pipeline.counts()).containsExactlyInAnyOrderEntriesOf(oracle.counts());
      assertThat(Written.table(pipeline.enriched()))
          .containsOnlyKeys(oracle.standing(Fate.ENRICHED).keySet())
          .allSatisfy((id, article) -> assertThat(version(article)).isEqualTo("all but iran"));
    }
  }

  /** The places in which each record's outcome was written, by offset. */
  private static List<Set<Fate>> endings(Pipeline pipeline) {
    List<Set<Fate>> endings = new ArrayList<>();
    pipeline.articles().forEach(any -> endings.add(EnumSet.noneOf(Fate.class)));
    pipeline.deadLetters().forEach(dead -> endings.get((int) dead.offset()).add(Fate.DEAD));
    for (Revision revision : written(pipeline.enriched(), EnrichedArticle::getRevision)) {
      assertThat(endings.get((int) revision.getOffset()).add(Fate.ENRICHED)).isTrue();
    }
    for (Revision revision : written(pipeline.rejected(), RejectedArticle::getRevision)) {
      assertThat(endings.get((int) revision.getOffset()).add(Fate.REJECTED)).isTrue();
    }
    return endings;
  }

  private static List<Set<Fate>> expectedEndings(Pipeline pipeline) {
    Set<Fate> shown = Set.of(Fate.ENRICHED, Fate.REJECTED, Fate.DEAD);
    return Oracle.of(pipeline.articles()).fates().stream()
        .map(fate -> shown.contains(fate) ? Set.of(fate) : Set.<Fate>of())
        .toList();
  }

  private static <V> List<Revision> written(
      List<Written<V>> records, Function<V, Revision> revision) {
    return records.stream().map(Written::value).filter(Objects::nonNull).map(revision).toList();
  }

  private static Map<String, Long> enriched(Pipeline pipeline) {
    return offsets(pipeline.enriched(), EnrichedArticle::getRevision);
  }

  private static Map<String, Long> rejected(Pipeline pipeline) {
    return offsets(pipeline.rejected(), RejectedArticle::getRevision);
  }

  private static <V> Map<String, Long> offsets(
      List<Written<V>> records, Function<V, Revision> revision) {
    return Written.table(records).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> revision.apply(entry.getValue()).getOffset()));
  }

  private static String version(EnrichedArticle article) {
    return article.getTagger().getKnowledgeVersion();
  }
}
