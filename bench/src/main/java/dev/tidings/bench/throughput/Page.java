package dev.tidings.bench.throughput;

import dev.tidings.bench.ResultFile;
import dev.tidings.lab.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes {@code docs/throughput.md} from the two result files, as far as they are there. */
final class Page {
  private final Path bench;
  private final StringBuilder page = new StringBuilder();

  private Page(Path bench) {
    this.bench = bench;
  }

  static void write(Checkout checkout) {
    var page = new Page(checkout.root().resolve("bench"));
    page.head();
    page.feeds();
    page.topologies();
    try {
      Files.writeString(checkout.root().resolve("docs/throughput.md"), page.page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void head() {
    page.append(
        """
        # How fast articles go through

        Written by `bench/run feeds` and `bench/run topologies`, never by hand, from what they
        measured on `../shared/data`, which is not part of the project. Everything runs in one
        process, with the embedded broker, on two cores that other work may share: articles per
        second drift up to twofold between runs, so the **ratios**, taken lap by lap within one run,
        are what counts.
        """);
  }

  private void feeds() {
    Map<String, Map<String, Double>> figures = ResultFile.read(bench.resolve("feeds.tsv"));
    if (figures.isEmpty()) {
      return;
    }
    page.append(
        """

        ## Reading and publishing

        On one thread, files to articles: counted and dropped (parsing), or sent to the broker and
        confirmed by it (publishing). The ratio is publishing's speed to parsing's. Feeds are other
        projects' test feeds, most of one small item; pages are whole news pages; the archive is the
        same pages as WARC, packed record by record. Bytes are those unpacked.

        | | articles/s parsed | published | MB/s parsed | published | ratio |
        | :-- | --: | --: | --: | --: | --: |
        """);
    for (String id : List.of("feeds", "pages", "archive")) {
      row(
          id,
          cell(figures, id + ".articles", "parsing", "%,.0f"),
          cell(figures, id + ".articles", "publishing", "%,.0f"),
          cell(figures, id + ".megabytes", "parsing", "%.1f"),
          cell(figures, id + ".megabytes", "publishing", "%.1f"),
          "**" + cell(figures, id + ".ratio", "publishing", "%.2f") + "**");
    }
  }

  private void topologies() {
    Map<String, Map<String, Double>> figures = ResultFile.read(bench.resolve("topologies.tsv"));
    if (figures.isEmpty()) {
      return;
    }
    page.append(
        """

        ## Topologies

        %s articles of the corpus, no two alike, are published; then each topology works through
        all of them, one thread each, from when it has its partitions until nothing is left. All at
        once is what `run` does: until articles are tagged, have their stories and are counted. The
        ratio is the speed to that of tagging alone on one thread, without Kafka, right before and after.

        | | articles/s | ratio |
        | :-- | --: | --: |
        """
            .formatted(cell(figures, "articles", "tagging", "%,.0f")));
    row("tagging alone", cell(figures, "speed", "tagging", "%,.0f"), "1");
    for (Stretch stretch : Stretch.values()) {
      row(
          stretch == Stretch.ALL ? "all at once" : stretch.label(),
          cell(figures, "speed", stretch.label(), "%,.0f"),
          "**" + cell(figures, "ratio", stretch.label(), "%.2f") + "**");
    }
  }

  private static String cell(
      Map<String, Map<String, Double>> figures, String figure, String what, String format) {
    return Optional.ofNullable(figures.getOrDefault(figure, Map.of()).get(what))
        .map(value -> String.format(Locale.ROOT, format, value))
        .orElse("");
  }

  private void row(String... cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
