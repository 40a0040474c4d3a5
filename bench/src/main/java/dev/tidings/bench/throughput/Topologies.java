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
import java.util.ArrayList;
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
  private static final int EVERY = 9;
  private static final int LAPS = 3;
  private static final String TAGGING = "tagging";

  /** One article in so many is tagged before and after each topology. */
  private static final int PART = 4;

  private final List<Article> articles;
  private final Tagger tagger = Taggers.standard();
  private final Map<Stretch, Laps> laps = new EnumMap<>(Stretch.class);
  private final Map<Stretch, Laps> tagging = new EnumMap<>(Stretch.class);

  private Topologies(List<Article> articles) {
    this.articles = articles;
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
    laps.clear();
    tagging.clear();
  }

  private void run(Stretch stretch, Cluster cluster) {
    double before = tagAll();
    double seconds = stretch.run(cluster, tagger);
    double alone = (before + tagAll()) / 2;
    laps.computeIfAbsent(stretch, any -> new Laps()).add(seconds);
    tagging.computeIfAbsent(stretch, any -> new Laps()).add(alone);
    System.err.printf(
        Locale.ROOT,
        "%-10s %,.0f articles/s, tagging alone %,.0f%n",
        stretch.label(),
        articles.size() / seconds,
        articles.size() / alone);
  }

  /** Seconds that tagging all would take, by a part of them. */
  private double tagAll() {
    var lap = new Laps();
    List<Article> part = new ArrayList<>();
    for (int i = 0; i < articles.size(); i += PART) {
      part.add(articles.get(i));
    }
    lap.time(() -> part.forEach(this::tag));
    return lap.last() * articles.size() / part.size();
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

  private ResultFile results() {
    var results =
        new ResultFile(
            "Articles of the corpus per second, by each topology in a process with its broker, and"
                + " by tagging alone on one thread, written by bench/run topologies; only the"
                + " ratios carry over to another machine or hour.");
    results.add("articles", TAGGING, articles.size());
    var alone = new Laps();
    tagging.values().forEach(alone::addAll);
    results.add("speed", TAGGING, Math.rint(articles.size() / alone.median()));
    laps.forEach(
        (stretch, its) -> {
          results.add("speed", stretch.label(), Math.rint(articles.size() / its.median()));
          results.add(
              "ratio", stretch.label(), its.ratioTo(tagging.getOrDefault(stretch, new Laps())));
        });
    return results;
  }
}
