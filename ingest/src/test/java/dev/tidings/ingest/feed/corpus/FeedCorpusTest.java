package dev.tidings.ingest.feed.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.feed.corpus.Expectation.Field;
import dev.tidings.ingest.text.PlainText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * Reads the feeds of other projects' tests, 2,800 in 3,365 files (the others are their expected
 * results), many of them broken on purpose: none may crash or hang, and nearly all that they are
 * expected to say must be what we read. Prints the score per collection, and ROME's beside it where
 * the feed is of a kind that ROME reads; with {@code -Dmisses=true}, whatever was missed.
 */
class FeedCorpusTest {
  private static final double FLOOR = 0.98;
  private static final long SLOWEST_MILLIS = 5000;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void readsWhatOthersExpect() throws IOException {
    List<CorpusCase> cases = Corpus.cases();
    Map<String, Score> wellFormed = new TreeMap<>();
    Map<String, Score> broken = new TreeMap<>();
    Map<String, Score> ours = new TreeMap<>();
    Map<String, Score> rome = new TreeMap<>();
    List<String> slow = new ArrayList<>();

    for (CorpusCase one : cases) {
      long start = System.nanoTime();
      Optional<Engine.Answers> answers = new OurEngine().read(one);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      if (millis > SLOWEST_MILLIS) {
        slow.add(one.file() + ": " + millis + " ms");
      }
      boolean isWellFormed = Corpus.isWellFormed(one);
      score(isWellFormed ? wellFormed : broken, one, answers);
      if (isWellFormed && isKnownToRome(one)) {
        score(ours, one, answers);
        score(rome, one, new RomeEngine().read(one));
      }
    }

    print("well-formed", wellFormed);
    print("broken", broken);
    System.out.println("of what ROME reads, ours: " + total(ours));
    print("of what ROME reads, ROME's", rome);
    assertThat(slow).isEmpty();
    assertThat(total(wellFormed).share()).isGreaterThan(FLOOR);
    assertThat(total(broken).share()).isGreaterThan(FLOOR);
  }

  static void score(Map<String, Score> scores, CorpusCase one, Optional<Engine.Answers> answers) {
    Score score = scores.computeIfAbsent(one.collection(), any -> new Score());
    score.feed(answers.isPresent(), one.file().toString());
    for (Expectation expected : one.expected()) {
      List<String> found =
          answers.map(a -> a.of(expected.field(), expected.item())).orElse(List.of());
      score.expectation(
          isMet(expected, found), one.file().getFileName() + ": " + expected + " but " + found);
    }
  }

  /** Titles are compared as text, since some projects give them as HTML; none is an empty one. */
  private static boolean isMet(Expectation expected, List<String> found) {
    if (expected.field() != Field.TITLE) {
      return found.contains(expected.value());
    }
    String value = PlainText.line(expected.value());
    String title = found.isEmpty() ? "" : found.get(0);
    return title.equals(value) || text(title).equals(text(value)) || title.equals(text(value));
  }

  private static String text(String html) {
    return PlainText.line(Jsoup.parseBodyFragment(html).body().text());
  }

  private static boolean isKnownToRome(CorpusCase one) {
    String path = one.file().toString();
    return !path.endsWith(".json") && !path.contains("/cdf/") && !path.contains("logback");
  }

  private static Score total(Map<String, Score> scores) {
    Score total = new Score();
    scores.values().forEach(total::add);
    return total;
  }

  private static void print(String name, Map<String, Score> scores) {
    scores.forEach(
        (collection, score) -> System.out.println(name + ", " + collection + ": " + score));
    System.out.println(name + ", all: " + total(scores));
    if (Boolean.getBoolean("misses")) {
      scores.values().forEach(score -> score.misses().forEach(System.out::println));
    }
  }
}
