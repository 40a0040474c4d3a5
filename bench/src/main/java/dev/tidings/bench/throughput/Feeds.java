package dev.tidings.bench.throughput;

import dev.tidings.bench.ResultFile;
import dev.tidings.ingest.ArticleSink;
import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.publish.ArticlePublisher;
import dev.tidings.ingest.publish.PublishReport;
import dev.tidings.ingest.read.Sources;
import dev.tidings.lab.Checkout;
import dev.tidings.lab.data.SharedData;
import dev.tidings.schema.Article;
import java.io.IOException;
import java.util.Locale;
import org.apache.kafka.clients.producer.Producer;

/**
 * Reads feeds, pages and web archives, into nothing and into a broker by turns: {@code
 * bench/feeds.tsv}.
 */
public final class Feeds {
  private static final int WARM_UP = 3;
  private static final int LAPS = 9;
  private static final double SECONDS_PER_LAP = 2;
  private static final double MEGABYTE = 1e6;

  private final Cluster cluster;
  private final Producer<String, Article> producer;
  private final ResultFile results;

  private Feeds(Cluster cluster, Producer<String, Article> producer, ResultFile results) {
    this.cluster = cluster;
    this.producer = producer;
    this.results = results;
  }

  public static void main(String[] args) throws IOException {
    Checkout checkout = Checkout.find();
    var results =
        new ResultFile(
            "Reading, and reading and publishing, on one thread beside the broker, by turns,"
                + " written by bench/run feeds; only the ratios carry over to another machine or"
                + " hour.");
    try (Cluster cluster = Cluster.open();
        Producer<String, Article> producer = cluster.producer()) {
      var feeds = new Feeds(cluster, producer, results);
      for (Workload workload : Workload.all(SharedData.require(), cluster.folder())) {
        feeds.measure(workload);
      }
    }
    results.write(checkout.root().resolve("bench/feeds.tsv"));
    Page.write(checkout);
  }

  private void measure(Workload workload) {
    var parsing = new Laps();
    var publishing = new Laps();
    for (int lap = 0; lap < WARM_UP; lap++) {
      parsing.time(() -> parse(workload, 1));
      publishing.time(() -> publish(workload, 1));
    }
    int times = (int) Math.max(1, Math.round(SECONDS_PER_LAP / parsing.last()));
    long articles = parse(workload, times);
    parsing.forget();
    publishing.forget();
    for (int lap = 0; lap < LAPS; lap++) {
      parsing.time(() -> parse(workload, times));
      publishing.time(() -> publish(workload, times));
    }
    add(workload, "parsing", articles, times, parsing);
    add(workload, "publishing", articles, times, publishing);
    results.add(workload.id() + ".ratio", "publishing", publishing.ratioTo(parsing));
    System.err.printf(
        Locale.ROOT,
        "%s: publishing %.2f of parsing%n",
        workload.id(),
        publishing.ratioTo(parsing));
  }

  private void add(Workload workload, String what, long articles, int times, Laps laps) {
    double perSecond = articles / laps.median();
    double megabytes = workload.bytes() * times / MEGABYTE / laps.median();
    results.add(workload.id() + ".articles", what, Math.rint(perSecond));
    results.add(workload.id() + ".megabytes", what, megabytes);
    System.err.printf(
        Locale.ROOT,
        "%s, %s: %,.0f articles/s, %.1f MB/s (%d articles a lap)%n",
        workload.id(),
        what,
        perSecond,
        megabytes,
        articles);
  }

  private static long parse(Workload workload, int times) {
    long read = 0;
    for (int i = 0; i < times; i++) {
      read += read(workload, article -> {});
    }
    return read;
  }

  private void publish(Workload workload, int times) {
    var publisher =
        new ArticlePublisher(
            producer,
            cluster.topics().articles().name(),
            problem -> {
              throw new IllegalStateException(problem.toString());
            },
            receipt -> {});
    long read = 0;
    for (int i = 0; i < times; i++) {
      read += read(workload, publisher);
    }
    PublishReport report = publisher.finish();
    if (report.published() != read) {
      throw new IllegalStateException("published " + report.published() + " of " + read);
    }
  }

  /** Many of the feeds are broken on purpose: what is wrong with them is nobody's news. */
  private static long read(Workload workload, ArticleSink sink) {
    return Sources.open(workload.sources(), IngestOptions.standard(), problem -> {})
        .forEach(sink)
        .read();
  }
}
