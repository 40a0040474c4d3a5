package dev.tidings.app.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up articles that differ in actors, days and sources; the same ones in every run. */
final class News {

  private static final List<String> ACTORS =
      List.of(
          "the Taliban",
          "Russia",
          "China",
          "the United States",
          "NATO",
          "the United Nations",
          "Pakistan",
          "Iran",
          "India",
          "Tajikistan",
          "Turkey",
          "the European Union");
  private static final List<String> DEEDS =
      List.of("met", "warned", "praised", "signed a treaty with", "sent envoys to");

  private News() {}

  /**
   * A file of articles, numbered, as JSON Lines.
   *
   * @param revision other text under the same ids for another number
   */
  static Path write(Path folder, int first, int end, int revision) {
    Path file = folder.resolve("news-%d-%d-%d.jsonl".formatted(first, end, revision));
    String lines =
        IntStream.range(first, end)
            .mapToObj(number -> line(number, revision))
            .collect(Collectors.joining("\n"));
    try {
      return Files.writeString(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id of an article. */
  static String id(int number) {
    return "news-" + number;
  }

  private static String line(int number, int revision) {
    Random random = new Random(number * 31L + revision);
    LocalDate day = LocalDate.of(2025, 6, 1).plusDays(random.nextInt(20));
    String title = sentence(random);
    String body =
        IntStream.range(0, 4 + random.nextInt(8))
            .mapToObj(sentence -> sentence(random))
            .collect(Collectors.joining(" "));
    return ("{\"id\": \"%s\", \"source\": \"source-%d\", \"title\": \"%s\","
            + " \"body\": \"%s\", \"publishedAt\": \"%sT12:00:00Z\"}")
        .formatted(id(number), random.nextInt(5), title, body, day);
  }

  private static String sentence(Random random) {
    return "On the day before, %s %s %s, officials said."
        .formatted(pick(ACTORS, random), pick(DEEDS, random), pick(ACTORS, random));
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
