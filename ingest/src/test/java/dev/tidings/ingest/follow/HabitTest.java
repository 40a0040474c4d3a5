package dev.tidings.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.FeedSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HabitTest {
  private static final Instant START = Instant.parse("2026-05-04T03:00:00Z");

  private Instant now = START;
  private FeedSchedule schedule =
      FeedSchedule.newBuilder()
          .setLocation("https://courier.test/rss")
          .setNextFetch(START)
          .setSkipHours(List.of())
          .setSkipDays(List.of())
          .setParts(Map.of())
          .build();

  @Test
  void countsWhatIsNewADayAndNotWhatWasThere() {
    found(500);
    for (int day = 0; day < 20; day++) {
      after(Duration.ofHours(12), 2);
      after(Duration.ofHours(12), 3);
    }

    assertThat(Habit.articlesPerDay(schedule, now).orElseThrow()).isCloseTo(5, Offset.offset(0.5));
    assertThat(Habit.unusualSilence(schedule, now)).isEmpty();
  }

  @Test
  void warnsOfASilenceThatIsAgainstTheHabit() {
    found(500);
    for (int hour = 0; hour < 24 * 5; hour++) {
      after(Duration.ofHours(1), 1);
    }
    after(Duration.ofDays(2), 0);

    assertThat(Habit.unusualSilence(schedule, now)).contains(Duration.ofDays(2));
  }

  @Test
  void knowsTheWeekendsOfAPaperThatHasNone() {
    found(10);
    for (int week = 0; week < 3; week++) {
      for (int day = 0; day < 5; day++) {
        after(Duration.ofDays(1), 20);
      }
      after(Duration.ofDays(2), 0);
    }
    after(Duration.ofHours(20), 0);

    assertThat(Habit.unusualSilence(schedule, now)).isEmpty();
  }

  @Test
  void aSourceWithoutAHabitIsNotSilent() {
    found(10);
    after(Duration.ofDays(90), 0);

    assertThat(Habit.unusualSilence(schedule, now)).isEmpty();
  }

  private void after(Duration time, int articles) {
    now = now.plus(time);
    found(articles);
  }

  private void found(int articles) {
    schedule = Habit.watched(schedule, articles, now);
  }
}
