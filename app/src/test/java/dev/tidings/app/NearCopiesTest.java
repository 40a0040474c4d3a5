package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.app.BatchStories.Text;
import dev.tidings.streams.story.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How well stories find near-copies, as pairwise precision, recall and F1. What counts as a
 * near-copy is judged otherwise than the product does it: by the rule that made a reprint, or by
 * exact runs of eight words. The figures are written down in {@code
 * docs/decisions/0010-stories.md}.
 */
final class NearCopiesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int RUN = 8;
  private static final double MOST = 0.6;

  /** Of so many runs at random a copy has one, but for once in a hundred million. */
  private static final int SAMPLE = 20;

  private static final Instant SOME_TIME = Instant.parse("2024-10-01T00:00:00Z");

  private static final String BOILERPLATE =
      "This report was distributed by the Meridian Wire and has been edited for length and style"
          + " by our staff. Copyright of the agency; all rights are reserved. It may not be"
          + " published, broadcast, rewritten or redistributed without permission. Sign up for our"
          + " morning letter to have such reports sent to you every working day.";

  private record Piece(String id, Instant time, String body, String story) {}

  @Test
  void findsReprintsMadeByRule() {
    List<JsonNode> articles = corpus("allsides", 1_000);
    Random random = new Random(20261122);
    Map<String, UnaryOperator<List<String>>> rules = new LinkedHashMap<>();
    rules.put("headline changed", paragraphs -> paragraphs);
    rules.put("boilerplate added", NearCopiesTest::withBoilerplate);
    rules.put("reordered", paragraphs -> shuffled(paragraphs, random));
    rules.put("last third cut", paragraphs -> cut(paragraphs, 2 / 3.0));
    rules.put("last half cut", paragraphs -> cut(paragraphs, 1 / 2.0));
    rules.put(
        "cut, reordered, boilerplate",
        paragraphs -> withBoilerplate(shuffled(cut(paragraphs, 2 / 3.0), random)));
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      String body = articles.get(i).get("body").asText();
      String id = "a" + i;
      pieces.add(new Piece(id, SOME_TIME, body, id));
      if (i % 4 == 0) {
        rules.forEach(
            (rule, change) ->
                pieces.add(
                    new Piece(
                        id + " " + rule,
                        SOME_TIME.plus(Duration.ofHours(5)),
                        String.join("\n\n", change.apply(paragraphs(body))),
                        id)));
      }
    }

    Map<String, String> stories = stories(pieces);

    rules
        .keySet()
        .forEach(
            rule -> {
              List<Piece> made =
                  pieces.stream().filter(piece -> piece.id().endsWith(" " + rule)).toList();
              long found =
                  made.stream()
                      .filter(it -> stories.get(it.id()).equals(stories.get(it.story())))
                      .count();
              Figures.say("reprints found, " + rule, found + " of " + made.size());
            });
    // Natural copies among the corpus' own articles are no mistakes.
    Figure figure =
        figure(
            pieces,
            stories,
            (one, other) -> one.story().equals(other.story()) || share(one, other));
    Figures.say("reprints made by rule", figure.toString());
    assertThat(figure.f1()).isGreaterThan(0.93);
  }

  @Test
  void findsNaturalCopies() {
    List<Piece> pieces = new ArrayList<>();
    for (JsonNode article : corpus("npr-pbs", Integer.MAX_VALUE)) {
      pieces.add(
          new Piece(
              "n" + pieces.size(),
              Instant.parse(time(article.get("publishedAt").asText())),
              article.get("body").asText(),
              ""));
    }

    Figure figure = figure(pieces, stories(pieces), NearCopiesTest::areCopiesInReach);

    Figures.say("npr-pbs, natural copies", figure.toString());
    assertThat(figure.f1()).isGreaterThan(0.99);
  }

  @Test
  void findsCopiesAmongReportsOnOneEvent() {
    Path gold = SharedData.shared("gold/stories").orElse(null);
    assumeTrue(gold != null, "skipped: no folder shared/data/gold/stories here or above");
    for (String set : List.of("ecbplus", "basil")) {
      List<Piece> pieces = set.equals("basil") ? basil(gold) : ecbPlus(gold);
      Map<String, String> stories = stories(pieces);
      Figures.say(set + ", near-copies", figure(pieces, stories, NearCopiesTest::share).toString());
      Figure topics = figure(pieces, stories, (one, other) -> one.story().equals(other.story()));
      Figures.say(set + ", reports on one event, which is not promised", topics.toString());
      assertThat(topics.precision()).isGreaterThan(0.95);
    }
  }

  private static List<Piece> ecbPlus(Path gold) {
    return lines(gold.resolve("ecbplus/docs.jsonl"))
        .map(
            doc ->
                new Piece(
                    doc.get("doc").asText(),
                    SOME_TIME,
                    texts(doc.get("sentences")),
                    doc.get("story").asText()))
        .toList();
  }

  private static List<Piece> basil(Path gold) {
    try (Stream<Path> files = Files.walk(gold.resolve("basil"))) {
      return files
          .filter(file -> file.toString().contains("articles") && file.toString().endsWith(".json"))
          .sorted()
          .map(
              file -> {
                JsonNode article = json(read(file));
                return new Piece(
                    file.getFileName().toString(),
                    SOME_TIME,
                    texts(article.get("body-paragraphs")),
                    article.get("triplet-uuid").asText());
              })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JsonNode> corpus(String name, int atMost) {
    Path corpus = SharedData.corpus().orElse(null);
    assumeTrue(corpus != null, SharedData.NO_CORPUS);
    try (Stream<Path> files = Files.list(corpus)) {
      Path file =
          files
              .filter(it -> it.getFileName().toString().startsWith(name))
              .min(Path::compareTo)
              .orElseThrow();
      return SharedData.lines(file).stream().limit(atMost).map(NearCopiesTest::json).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> stories(List<Piece> pieces) {
    return BatchStories.of(
        pieces.stream()
            .map(piece -> new Text(piece.id(), piece.time(), Fingerprint.of(piece.body())))
            .toList());
  }

  /** Pairwise, over all pairs of pieces. */
  private static Figure figure(
      List<Piece> pieces, Map<String, String> stories, BiPredicate<Piece, Piece> isCopy) {
    long right = 0;
    long found = 0;
    long there = 0;
    for (int i = 0; i < pieces.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean same = stories.get(pieces.get(i).id()).equals(stories.get(pieces.get(j).id()));
        boolean copy = isCopy.test(pieces.get(i), pieces.get(j));
        found += same ? 1 : 0;
        there += copy ? 1 : 0;
        right += same && copy ? 1 : 0;
      }
    }
    return new Figure(right, found, there);
  }

  private record Figure(long right, long found, long there) {

    double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
      return there == 0 ? 1 : (double) right / there;
    }

    double f1() {
      return 2 * precision() * recall() / (precision() + recall());
    }

    @Override
    public String toString() {
      return "precision %.3f, recall %.3f, F1 %.3f (%d pairs there, %d found)"
          .formatted(precision(), recall(), f1(), there, found);
    }
  }

  private static boolean areCopiesInReach(Piece one, Piece other) {
    return Duration.between(one.time(), other.time()).abs().compareTo(Duration.ofDays(7)) <= 0
        && share(one, other);
  }

  private static final Map<String, Set<Integer>> RUNS = new LinkedHashMap<>();

  /** Whether most runs of eight words of the shorter one are in the longer one. */
  private static boolean share(Piece one, Piece other) {
    Set<Integer> some = RUNS.computeIfAbsent(one.body(), NearCopiesTest::runs);
    Set<Integer> others = RUNS.computeIfAbsent(other.body(), NearCopiesTest::runs);
    Set<Integer> shorter = some.size() <= others.size() ? some : others;
    Set<Integer> longer = shorter == some ? others : some;
    if (shorter.size() < RUN) {
      return false;
    }
    long hits = 0;
    long looked = 0;
    for (Integer run : shorter) {
      hits += longer.contains(run) ? 1 : 0;
      if (++looked == SAMPLE && hits == 0) {
        return false;
      }
    }
    return hits >= MOST * shorter.size();
  }

  private static Set<Integer> runs(String body) {
    List<String> words = List.of(NO_WORD.split(body.toLowerCase(Locale.ROOT)));
    Set<Integer> runs = new TreeSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(words.subList(i, i + RUN).hashCode());
    }
    return new LinkedHashSet<>(runs);
  }

  private static List<String> paragraphs(String body) {
    List<String> paragraphs = List.of(body.split("\\n\\s*\\n"));
    return paragraphs.size() >= 6 ? paragraphs : List.of(body.split("(?<=[.!?])\\s+"));
  }

  private static List<String> withBoilerplate(List<String> paragraphs) {
    List<String> more = new ArrayList<>(paragraphs);
    more.add(BOILERPLATE);
    return more;
  }

  private static List<String> shuffled(List<String> paragraphs, Random random) {
    List<String> shuffled = new ArrayList<>(paragraphs);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static List<String> cut(List<String> paragraphs, double left) {
    return paragraphs.subList(0, (int) Math.ceil(paragraphs.size() * left));
  }

  private static String time(String publishedAt) {
    return publishedAt.length() == 10 ? publishedAt + "T00:00:00Z" : publishedAt;
  }

  private static String texts(JsonNode node) {
    if (node.isTextual()) {
      return node.asText();
    }
    List<String> parts = new ArrayList<>();
    node.forEach(part -> parts.add(texts(part)));
    return parts.stream().collect(Collectors.joining("\n"));
  }

  private static Stream<JsonNode> lines(Path file) {
    return read(file).lines().map(NearCopiesTest::json);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
