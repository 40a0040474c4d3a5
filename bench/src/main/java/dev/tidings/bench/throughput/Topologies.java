package dev.tidings.bench.throughput;

import dev.tidings.bench.ResultFile;
import dev.tidings.ingest.publish.ArticlePublisher;
import dev.tidings.ingest.publish.PublishReport;
import dev.tidings.lab.Checkout;
import dev.tidings.lab.data.SharedData;
import dev.tidings.schema.Article;
import dev.tidings.tagging.Document;
import dev.tidings.tagging.Outcome;
import dev.tidings.tagging.Tagger;
import dev.tidings.tagging.Taggers;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;

/**
 * Publishes articles and has the topologies work through them, one after the other and all at once,
 * beside tagging alone on one thread: {@code bench/topologies.tsv}.
 */
public final class Topologies {
  private static final int EVERY = 6;
  private static final int LAPS = 3;
  private static final String TAGGING = "tagging";

  private final List<Article> articles;
  private final Tagger tagger = Taggers.standard();
  private final Laps tagging = new Laps();
  private final Map<Stretch, Laps> laps = new EnumMap<>(Stretch.class);

  private Topologies(List<Article> articles) {
    this.articles = articles;
    for (Stretch stretch : Stretch.values()) {
      laps.put(stretch, new Laps());
    }
  }

  public static void main(String[] args) throws IOException {
    Checkout checkout = Checkout.find();
    var topologies = new Topologies(CorpusSample.read(SharedData.require(), EVERY));
    topologies.lap();
    topologies.forget();
    for (int lap = 0; lap < LAPS; lap++) {
      topologies.lap();
    }
    topologies.results().write(checkout.root().resolve("bench/topologies.tsv"));
    Page.write(checkout);
  }

  private void lap() {
    tagging.time(() -> articles.forEach(this::tag));
    say(TAGGING, tagging.last());
    try (Cluster cluster = prepared()) {
      run(Stretch.ENRICHMENT, cluster);
      run(Stretch.STORIES, cluster);
      run(Stretch.COUNTS, cluster);
    }
    try (Cluster cluster = prepared()) {
      run(Stretch.ALL, cluster);
    }
  }

  private void forget() {
    tagging.forget();
    laps.values().forEach(Laps::forget);
  }

  private void run(Stretch stretch, Cluster cluster) {
    double seconds = stretch.run(cluster, tagger);
    of(stretch).add(seconds);
    say(stretch.label(), seconds);
  }

  private Laps of(Stretch stretch) {
    return laps.computeIfAbsent(stretch, any -> new Laps());
  }

  private void tag(Article article) {
    Outcome outcome =
        tagger.tag(
            new Document(
                article.getTitle(),
                article.getBody(),
                article.getLanguage().orElse(null),
                article.getPublishedAt().orElse(null),
                article.getRetrievedAt()));
    if (outcome instanceof Outcome.Refused refused) {
      throw new IllegalStateException(article.getId() + ": " + refused.reason());
    }
  }

  private Cluster prepared() {
    Cluster cluster = Cluster.open();
    try (Producer<String, Article> producer = cluster.producer()) {
      var publisher =
          new ArticlePublisher(
              producer, cluster.topics().articles().name(), problem -> {}, receipt -> {});
      articles.forEach(publisher::accept);
      PublishReport report = publisher.finish();
      if (report.rejected() > 0) {
        throw new IllegalStateException(report.rejected() + " articles were rejected");
      }
    }
    return cluster;
  }

  private void say(String what, double seconds) {
    System.err.printf(
        Locale.ROOT, "%-10s %,.0f articles/s%n", what, articles.size() / seconds);
  }

  private ResultFile results() {
    var results =
        new ResultFile(
            "Articles of the corpus per second, by each topology in a process with its broker, and"
                + " by tagging alone on one thread, written by bench/run topologies; only the"
                + " ratios carry over to another machine or hour.");
    results.add("articles", TAGGING, articles.size());
    results.add("speed", TAGGING, Math.rint(articles.size() / tagging.median()));
    for (Stretch stretch : Stretch.values()) {
      results.add("speed", stretch.label(), Math.rint(articles.size() / of(stretch).median()));
      results.add("ratio", stretch.label(), of(stretch).ratioTo(tagging));
    }
    return results;
  }
}
