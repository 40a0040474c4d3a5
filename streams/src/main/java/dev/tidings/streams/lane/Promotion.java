package dev.tidings.streams.lane;

import dev.tidings.schema.Connection;
import dev.tidings.schema.LaneState;
import dev.tidings.schema.ReplaySelection;
import dev.tidings.schema.TaggerVersion;
import dev.tidings.schema.Topics;
import dev.tidings.streams.knowledge.Entries;
import dev.tidings.streams.knowledge.KnowledgeStore;
import dev.tidings.streams.replay.ReplayOrder;
import dev.tidings.streams.view.TopicReader;
import dev.tidings.tagging.TaggerBase;
import dev.tidings.tagging.knowledge.KnowledgeLine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the live lane what another one is, step by step; each step finds out by itself what is
 * still to be done, so that one that was interrupted is begun again from the first.
 */
public final class Promotion {

  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);
  private static final Duration LONGEST_TAKING_UP = Duration.ofSeconds(60);

  private final Connection connection;
  private final Topics live;
  private final Topics lane;
  private final LaneState state;
  private final TaggerBase base;

  /**
   * @param live topics of the live lane
   * @param state the lane that is to be promoted
   * @param base what taggers know that know no entries
   */
  public Promotion(
      Connection connection, Topics live, Topics lane, LaneState state, TaggerBase base) {
    this.connection = connection;
    this.live = live;
    this.lane = lane;
    this.state = state;
    this.base = base;
  }

  /** What must be written to the live entries to make them the lane's; by id, empty: removed. */
  public Map<String, Optional<KnowledgeLine>> knowledge() {
    return LaneKnowledge.changes(entries(live), entries(lane).lines());
  }

  private Entries entries(Topics topics) {
    return new KnowledgeStore(connection, topics).read();
  }

  /**
   * Makes sure that the live tasks can become what the lane's tagger is by taking its entries.
   *
   * @throws LaneException where they run other code, other models, or know what is no entry
   */
  public void requireLikeTaggers(BooleanSupplier goOn) {
    Map<Integer, TaggerVersion> answers = ask(goOn);
    String wanted = state.getTagger().getKnowledgeVersion();
    String expected = LaneKnowledge.version(base, entries(live).lines()).getKnowledgeVersion();
    require(answers, this::codeOrModels);
    require(
        answers,
        version ->
            List.of(wanted, expected).contains(version.getKnowledgeVersion())
                ? null
                : ("knows what is neither shipped nor an entry (knowledge %s, not %s); put that"
                        + " into the topic with: tidings knowledge import FILE, start the live"
                        + " instances without --knowledge, and make the lane anew")
                    .formatted(version.getKnowledgeVersion(), expected));
  }

  private @Nullable String codeOrModels(TaggerVersion version) {
    TaggerVersion wanted = state.getTagger();
    if (version.getVersion().equals(wanted.getVersion())
        && version.getModelVersion().equals(wanted.getModelVersion())) {
      return null;
    }
    return "runs code %s with models %s, but the lane's is code %s with models %s; start the live"
            .formatted(
                version.getVersion(),
                version.getModelVersion(),
                wanted.getVersion(),
                wanted.getModelVersion())
        + " instances from the lane's version and promote again";
  }

  /** Gives the live lane the lane's entries; nothing where it has them. */
  public void handKnowledgeOn() {
    new KnowledgeStore(connection, live).write(knowledge());
  }

  /**
   * Waits until every live task is the lane's tagger.
   *
   * @throws LaneException where one is not within a minute
   */
  public void awaitTagger(BooleanSupplier goOn) {
    long giveUpAt = System.nanoTime() + LONGEST_TAKING_UP.toNanos();
    while (goOn.getAsBoolean()) {
      Map<Integer, TaggerVersion> answers = ask(goOn);
      if (answers.values().stream().allMatch(state.getTagger()::equals)) {
        return;
      }
      if (System.nanoTime() > giveUpAt) {
        require(
            answers,
            version ->
                version.equals(state.getTagger())
                    ? null
                    : "has not taken up the lane's knowledge %s but runs %s; see the live"
                            .formatted(
                                state.getTagger().getKnowledgeVersion(),
                                version.getKnowledgeVersion())
                        + " instances' logs, and promote again");
      }
    }
  }

  private Map<Integer, TaggerVersion> ask(BooleanSupplier goOn) {
    long giveUpAt = System.nanoTime() + LONGEST_TAKING_UP.toNanos();
    Map<Integer, TaggerVersion> answers = Map.of();
    int partitions = partitions();
    while (answers.size() < partitions && goOn.getAsBoolean()) {
      answers = new Probe(connection, live).ask(LONGEST_ANSWER, goOn);
      if (answers.size() < partitions && System.nanoTime() > giveUpAt) {
        throw new LaneException(
            "%d of %d partitions of %s have no live task that answers; start one with: tidings"
                    .formatted(partitions - answers.size(), partitions, live.replay().name())
                + " stream, or wait until it has caught up");
      }
    }
    return answers;
  }

  private int partitions() {
    try (TopicReader reader = new TopicReader(connection)) {
      return reader.partitions(live.replay().name()).size();
    }
  }

  private static void require(Map<Integer, TaggerVersion> answers, Objection objection) {
    Map<String, List<Integer>> wrong =
        answers.entrySet().stream()
            .filter(answer -> objection.to(answer.getValue()) != null)
            .collect(
                Collectors.groupingBy(
                    answer -> String.valueOf(objection.to(answer.getValue())),
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    wrong.forEach(
        (reason, partitions) -> {
          throw new LaneException(
              "the live instance of partition%s %s %s"
                  .formatted(
                      partitions.size() == 1 ? "" : "s",
                      partitions.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                      reason));
        });
  }

  /** The articles whose live tags are not the lane's. */
  public Set<String> differing() {
    try (TopicReader reader = new TopicReader(connection)) {
      return new LaneComparison(reader, live, lane)
          .changes(partition -> {}).stream()
              // Of another revision, or only in one of them: on its way under the new tagger.
              .filter(ArticleChange::isOfTagger)
              .map(ArticleChange::id)
              .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** Has these articles tagged again, by the lane's tagger and no other. */
  public ReplayOrder order(Set<String> articles) {
    return ReplayOrder.of(ReplaySelection.newBuilder().setLane(state.getName()).build())
        .expecting(state.getTagger())
        .among(partition -> articles::contains);
  }

  /** What is wrong with a tagger; null where nothing is. */
  @FunctionalInterface
  private interface Objection {
    @Nullable String to(TaggerVersion version);
  }
}
