package dev.tidings.streams.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.Replay;
import dev.tidings.schema.ReplayCursor;
import dev.tidings.schema.ReplayOutcome;
import dev.tidings.schema.ReplayRequest;
import dev.tidings.schema.ReplayResult;
import dev.tidings.schema.ReplaySelection;
import dev.tidings.schema.ReplayState;
import dev.tidings.schema.Revision;
import dev.tidings.schema.TaggerVersion;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class ReplayRunTest {

  private static final int ARTICLES = 500;
  private static final ReplaySettings SETTINGS =
      new ReplaySettings(Duration.ofSeconds(2), OptionalDouble.empty());

  private final FakeTime time = new FakeTime();
  private final FakeEnrichment enrichment = new FakeEnrichment();
  private final FakeRequests requests = new FakeRequests(0);
  private final List<String> told = new ArrayList<>();
  private final Tally tally = new Tally();
  private long livesBehind;

  @Test
  void asksForEachOnceAndEndsWhenAllAreAnswered() {
    ReplayEnd end = run(begun(), requests, () -> true);

    assertThat(end).isInstanceOf(ReplayEnd.Done.class);
    assertThat(enrichment.asked).hasSize(ARTICLES).doesNotHaveDuplicates();
    Replay last = enrichment.last();
    assertThat(last.getState()).isEqualTo(ReplayState.DONE);
    assertThat(last.getSent()).isEqualTo(ARTICLES);
    assertThat(last.getOutcomes()).containsEntry("UNCHANGED", (long) ARTICLES);
    assertThat(last.getPartitions()).containsExactly(new ReplayCursor(0, 900L, 900L));
    assertThat(told).isEmpty();
  }

  @Test
  void writesHowFarItIsWithWhatItAsks() {
    ReplayEnd unused = run(begun(), requests, () -> true);

    assertThat(enrichment.written)
        .allSatisfy(
            write -> {
              assertThat(write.record.getSent()).isEqualTo(write.askedThen);
              assertThat(write.record.getPartitions().get(0).getNext())
                  .isEqualTo(write.askedThen < ARTICLES ? write.askedThen : 900L);
            });
  }

  @Test
  void stopsWhenToldAndSaysHowFarItIs() {
    ReplayEnd end = run(begun(), requests, () -> tally.settled() < 100);

    assertThat(end).isInstanceOf(ReplayEnd.Stopped.class);
    Replay last = enrichment.last();
    assertThat(last.getState()).isEqualTo(ReplayState.RUNNING);
    assertThat(last.getOutcomes().get("UNCHANGED")).isGreaterThanOrEqualTo(100);
    assertThat(last.getSent()).isLessThan(ARTICLES);
  }

  @Test
  void goesOnWhereItWas() {
    ReplayEnd first = run(begun(), requests, () -> tally.settled() < 100);
    Replay left = enrichment.last();
    FakeRequests rest = new FakeRequests((int) left.getPartitions().get(0).getNext());

    ReplayEnd second = run(left, rest, () -> true);

    assertThat(first).isInstanceOf(ReplayEnd.Stopped.class);
    assertThat(second).isInstanceOf(ReplayEnd.Done.class);
    assertThat(enrichment.asked).hasSize(ARTICLES).doesNotHaveDuplicates();
    assertThat(((ReplayEnd.Done) second).report().count(ReplayOutcome.UNCHANGED))
        .isEqualTo(ARTICLES);
  }

  @Test
  void endsAtOnceWhereItIsCancelled() {
    enrichment.cancelledAfter = 50;

    ReplayEnd end = run(begun(), requests, () -> true);

    assertThat(end).isInstanceOf(ReplayEnd.Cancelled.class);
    assertThat(enrichment.last().getState()).isEqualTo(ReplayState.RUNNING);
    assertThat(enrichment.asked.size()).isLessThan(ARTICLES);
  }

  @Test
  void waitsForEnrichmentThatHasDiedAndSaysSoOnce() {
    enrichment.diesAfter = 100;
    enrichment.isBackAt = Duration.ofSeconds(120);

    ReplayEnd end = run(begun(), requests, () -> true);

    assertThat(end).isInstanceOf(ReplayEnd.Done.class);
    assertThat(told).singleElement().asString().contains("No process runs the enrichment");
    assertThat(enrichment.asked).hasSize(ARTICLES).doesNotHaveDuplicates();
  }

  @Test
  void saysThatItIsThereWhileItWaits() {
    enrichment.diesAfter = 100;
    enrichment.isBackAt = Duration.ofSeconds(120);

    ReplayEnd unused = run(begun(), requests, () -> true);

    assertThat(enrichment.longestSilence()).isLessThan(Duration.ofSeconds(12));
  }

  @Test
  void doesNotWaitForeverForWhatEnrichmentHasPassedOver() {
    enrichment.loses = 7;

    ReplayEnd end = run(begun(), requests, () -> true);

    assertThat(end).isInstanceOf(ReplayEnd.Done.class);
    assertThat(((ReplayEnd.Done) end).report().unanswered()).isEqualTo(1);
    assertThat(enrichment.last().getOutcomes()).containsEntry("UNANSWERED", 1L);
  }

  @Test
  void asksForNothingWhileLiveArticlesAreBehind() {
    livesBehind = 1_000;

    ReplayEnd end = run(begun(), requests, () -> time.nanos() < Duration.ofSeconds(30).toNanos());

    assertThat(end).isInstanceOf(ReplayEnd.Stopped.class);
    assertThat(enrichment.asked).isEmpty();
    assertThat(told).singleElement().asString().startsWith("Live articles go first");
  }

  @Test
  void saysHowLongItHasWorkedInAllItsParts() {
    Replay before = Replay.newBuilder(begun()).setWorkedMillis(60_000).build();

    ReplayEnd end = run(before, requests, () -> true);

    assertThat(((ReplayEnd.Done) end).report().worked())
        .isEqualTo(Duration.ofSeconds(60).plusNanos(time.nanos()));
  }

  private ReplayEnd run(Replay record, Requests from, BooleanSupplier goOn) {
    return new ReplayRun(
            record,
            enrichment,
            from,
            new FakeWatch(),
            new Pace(SETTINGS, time::nanos),
            tally,
            new ReplayListener() {
              @Override
              public void waiting(String reason) {
                told.add(reason);
              }
            },
            time,
            time::nanos)
        .run(goOn);
  }

  private Replay begun() {
    return Replay.newBuilder()
        .setId("r")
        .setSelection(ReplaySelection.newBuilder().build())
        .setState(ReplayState.RUNNING)
        .setStartedAt(time.instant())
        .setUpdatedAt(time.instant())
        .setPartitions(List.of(new ReplayCursor(0, 900L, 0L)))
        .setSelected(ARTICLES)
        .build();
  }

  private static ReplayRequest request(long offset) {
    return ReplayRequest.newBuilder().setReplayId("r").setRevision(new Revision(0, offset)).build();
  }

  /** The articles stand at the offsets from 0 on, of a partition that ends at 900. */
  private static final class FakeRequests implements Requests {
    private int next;

    FakeRequests(int next) {
      this.next = next;
    }

    @Override
    public List<ReplayRequest> take(int most) {
      List<ReplayRequest> taken = new ArrayList<>();
      while (taken.size() < most && next < ARTICLES) {
        taken.add(request(next++));
      }
      return taken;
    }

    @Override
    public long next(int partition) {
      return isExhausted() ? 900 : next;
    }

    @Override
    public boolean isExhausted() {
      return next >= ARTICLES;
    }
  }

  /** A hundred articles a second. */
  private final class FakeEnrichment implements Channel {
    private final Deque<ReplayRequest> waiting = new ArrayDeque<>();
    private final List<Long> asked = new ArrayList<>();
    private final List<Write> written = new ArrayList<>();
    private long answered;
    private long cancelledAfter = Long.MAX_VALUE;
    private long diesAfter = Long.MAX_VALUE;
    private long loses = Long.MAX_VALUE;
    private Duration isBackAt = Duration.ZERO;

    @Override
    public void write(Replay record, List<ReplayRequest> more) {
      waiting.addAll(more);
      more.forEach(request -> asked.add(request.getRevision().getOffset()));
      written.add(new Write(record, asked.size()));
    }

    private boolean isRunning() {
      return answered < diesAfter || time.nanos() > isBackAt.toNanos();
    }

    @Override
    public Heard poll(Duration longest) {
      time.pass(longest);
      List<ReplayResult> results = new ArrayList<>();
      for (int i = 0; i < longest.toMillis() / 10 && isRunning() && !waiting.isEmpty(); i++) {
        ReplayRequest request = waiting.remove();
        answered++;
        if (answered != loses) {
          results.add(
              ReplayResult.newBuilder()
                  .setReplayId("r")
                  .setRevision(request.getRevision())
                  .setOutcome(ReplayOutcome.UNCHANGED)
                  .setTagger(new TaggerVersion("1", "k", "m"))
                  .build());
        }
      }
      return new Heard(results, answered > cancelledAfter);
    }

    Replay last() {
      return written.get(written.size() - 1).record;
    }

    Duration longestSilence() {
      Duration longest = Duration.ZERO;
      for (int i = 1; i < written.size(); i++) {
        Duration silence =
            Duration.between(
                written.get(i - 1).record.getUpdatedAt(), written.get(i).record.getUpdatedAt());
        longest = silence.compareTo(longest) > 0 ? silence : longest;
      }
      return longest;
    }
  }

  private record Write(Replay record, long askedThen) {}

  private final class FakeWatch implements Watch {
    @Override
    public long articlesBehind() {
      return livesBehind;
    }

    @Override
    public long uncounted() {
      return 0;
    }

    @Override
    public boolean isEnrichmentRunning() {
      return enrichment.isRunning();
    }

    @Override
    public void markRequests() {}

    @Override
    public boolean requestsAreLeft() {
      return !enrichment.waiting.isEmpty();
    }
  }
}
