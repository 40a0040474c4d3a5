package dev.tidings.ingest.fetch.polite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.fetch.http.Answer;
import dev.tidings.ingest.fetch.http.Body;
import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.ingest.fetch.http.Failure.Kind;
import dev.tidings.ingest.fetch.http.Headers;
import dev.tidings.ingest.fetch.http.Reply;
import dev.tidings.ingest.fetch.polite.Hosts.Later;
import dev.tidings.ingest.newsroom.TestTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HostsTest {
  private static final Answer GOOD = new Answer(200, Headers.NONE, Body.EMPTY);
  private static final Failure DOWN = Failure.of(Kind.SERVER_ERROR, "in trouble");

  private final TestTime time = new TestTime();
  private final Politeness politeness = Politeness.standard();
  private final Hosts hosts = new Hosts(politeness, time, time::pass, new Random(1));

  @Test
  void pausesBetweenTwoRequestsToOneHost() throws Exception {
    visit("a", GOOD, Duration.ZERO);
    visit("b", GOOD, Duration.ZERO);
    assertThat(passed()).isZero();

    visit("a", GOOD, Duration.ZERO);
    assertThat(passed()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void pausesAsLongAsTheSiteWants() throws Exception {
    visit("a", GOOD, Duration.ofSeconds(20));
    visit("a", GOOD, Duration.ZERO);

    assertThat(passed()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void sendsAwayWhoWouldWaitTooLong() throws Exception {
    visit("a", GOOD, Duration.ofMinutes(10));

    Failure failure = refused("a");
    assertThat(failure.kind()).isEqualTo(Kind.NOT_YET);
    assertThat(failure.retryAfter()).hasValue(Duration.ofMinutes(10));
    assertThat(failure.reason())
        .isEqualTo("a is left alone as its robots.txt asks, for 10 min more");
    time.pass(Duration.ofMinutes(10));
    visit("a", GOOD, Duration.ZERO);
  }

  @Test
  void leavesAHostInTroubleAloneForLongerEachTime() throws Exception {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      visit("a", DOWN, Duration.ZERO);
      Duration wait = refused("a").retryAfter().orElseThrow();
      waits.add(wait.toSeconds());
      time.pass(wait);
    }

    assertThat(waits.get(0)).isBetween(30L, 60L);
    assertThat(waits.get(5)).isBetween(16 * 60L, 32 * 60L);
    assertThat(waits.get(13)).isBetween(3 * 3600L, 6 * 3600L);
    visit("a", GOOD, Duration.ZERO);
    time.pass(Duration.ofSeconds(1));
    visit("a", DOWN, Duration.ZERO);
    assertThat(refused("a").retryAfter().orElseThrow()).isLessThan(Duration.ofSeconds(61));
  }

  @Test
  void comesBackWhenItIsTold() throws Exception {
    visit("a", DOWN.after(Duration.ofHours(3)), Duration.ZERO);
    assertThat(refused("a").retryAfter()).hasValue(Duration.ofHours(3));
    assertThat(refused("a").reason()).isEqualTo("a is left alone as it asked, for 3 h more");
    assertThat(hosts.readyAt("a")).isEqualTo(time.instant().plus(Duration.ofHours(3)));

    visit("b", DOWN.after(Duration.ofDays(4000)), Duration.ZERO);
    assertThat(refused("b").retryAfter()).hasValue(Duration.ofDays(7));
  }

  @Test
  void blamesNoHostForOnePage() throws Exception {
    visit("a", Failure.of(Kind.NOT_FOUND, "none"), Duration.ZERO);
    visit("a", GOOD, Duration.ZERO);

    assertThat(passed()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void letsOneThreadInAtATime() throws Exception {
    Hosts busy =
        new Hosts(politeness.withPause(Duration.ofMillis(1)), time, time::pass, new Random(1));
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      all.add(
          threads.submit(
              () -> {
                try (Turn turn = (Turn) busy.enter("a")) {
                  most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                  Thread.sleep(2);
                  inside.decrementAndGet();
                  turn.cameTo(GOOD);
                }
                return null;
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();

    assertThat(most).hasValue(1);
  }

  @Test
  void sendsAwayWhoFindsAHostBusyForTooLong() throws Exception {
    Politeness impatient =
        politeness.withPause(Duration.ZERO).withLongestWait(Duration.ofMillis(50));
    Hosts busy = new Hosts(impatient, time, time::pass, new Random(1));
    try (Turn turn = (Turn) busy.enter("a")) {
      Hosts.Admission second = busy.enter("a");

      assertThat(second).isInstanceOf(Later.class);
      assertThat(((Later) second).failure().reason()).contains("busy");
      turn.cameTo(GOOD);
    }
    assertThat(busy.enter("a")).isInstanceOf(Turn.class);
  }

  @Property
  void backsOffWithinItsBounds(
      @ForAll @IntRange(min = 1) int failures, @ForAll @DoubleRange(max = 1) double chance) {
    BackOff backOff = new BackOff(Duration.ofMinutes(1), Duration.ofHours(6));

    assertThat(backOff.after(failures, chance))
        .isBetween(Duration.ofSeconds(30), Duration.ofHours(6));
  }

  private void visit(String host, Reply reply, Duration delay) throws InterruptedException {
    Hosts.Admission admission = hosts.enter(host);
    assertThat(admission).isInstanceOf(Turn.class);
    try (Turn turn = (Turn) admission) {
      turn.slowedTo(delay);
      turn.cameTo(reply);
    }
  }

  private Failure refused(String host) throws InterruptedException {
    Hosts.Admission admission = hosts.enter(host);
    assertThat(admission).isInstanceOf(Later.class);
    return ((Later) admission).failure();
  }

  private Duration passed() {
    return Duration.between(TestTime.START, time.instant());
  }
}
