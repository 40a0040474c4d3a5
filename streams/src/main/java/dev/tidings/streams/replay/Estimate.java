package dev.tidings.streams.replay;

import dev.tidings.schema.Connection;
import dev.tidings.schema.Replay;
import dev.tidings.schema.ReplayRequest;
import dev.tidings.schema.ReplayState;
import dev.tidings.schema.Topics;
import dev.tidings.tagging.Document;
import dev.tidings.tagging.Tagger;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * How many articles may be done in a second, and how that is known.
 *
 * @param earlier the replay that went so; empty where a sample was tagged here
 * @param sampled articles in the sample
 */
public record Estimate(double perSecond, Optional<Replay> earlier, int sampled) {

  private static final long ENOUGH_TO_GO_BY = 100;
  private static final int SAMPLE = 200;
  private static final long LONGEST_SAMPLE_NANOS = Duration.ofSeconds(2).toNanos();

  /** How long so many take, where no more than a limit may be done in a second. */
  public Duration time(long articles, double limit) {
    double rate = Math.min(perSecond, limit);
    return Duration.ofMillis(rate > 0 ? Math.round(articles / rate * 1_000) : 0);
  }

  /** By the last replay that took a while. */
  public static Optional<Estimate> byEarlier(Collection<Replay> replays) {
    return replays.stream()
        .filter(replay -> replay.getState() == ReplayState.DONE)
        .filter(replay -> done(replay) >= ENOUGH_TO_GO_BY && replay.getWorkedMillis() > 0)
        .reduce((earlier, later) -> later)
        .map(
            last ->
                new Estimate(done(last) * 1_000.0 / last.getWorkedMillis(), Optional.of(last), 0));
  }

  /** How many articles of a replay are done. */
  public static long done(Replay replay) {
    return replay.getOutcomes().values().stream().mapToLong(Long::longValue).sum();
  }

  /** By tagging some of the selected articles, which nobody hears of. */
  public static Estimate bySample(
      Survey survey, Tagger tagger, Connection connection, Topics topics, ReplayOrder order) {
    try (KafkaRequests requests =
        new KafkaRequests(connection, topics.articles(), "", order, survey, Map.of())) {
      int sampled = 0;
      long nanos = 0;
      while (sampled < SAMPLE && nanos < LONGEST_SAMPLE_NANOS && !requests.isExhausted()) {
        for (ReplayRequest request : requests.take(1)) {
          if (sampled == 0) {
            // The first one waits for what is made ready once.
            long unused = tagging(tagger, request);
          }
          nanos += tagging(tagger, request);
          sampled++;
        }
      }
      return new Estimate(nanos == 0 ? 0 : sampled * 1e9 / nanos, Optional.empty(), sampled);
    }
  }

  private static long tagging(Tagger tagger, ReplayRequest request) {
    long began = System.nanoTime();
    request
        .getArticle()
        .ifPresent(
            article ->
                tagger.tag(
                    new Document(
                        article.getTitle(),
                        article.getBody(),
                        article.getLanguage().orElse(null),
                        article.getPublishedAt().orElse(null),
                        article.getRetrievedAt())));
    return System.nanoTime() - began;
  }
}
