package dev.tidings.app.verb;

import dev.tidings.app.print.Notes;
import dev.tidings.app.print.Notes.Progress;
import dev.tidings.app.session.Session;
import dev.tidings.app.settings.Settings;
import dev.tidings.ingest.ArticleSink;
import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.Problem;
import dev.tidings.ingest.Problem.Severity;
import dev.tidings.ingest.ReadReport;
import dev.tidings.ingest.publish.ArticlePublisher;
import dev.tidings.ingest.publish.PublishReport;
import dev.tidings.ingest.publish.Receipt;
import dev.tidings.ingest.read.Sources;
import dev.tidings.schema.Article;
import dev.tidings.schema.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** Reads sources and publishes what they hold; tells of every problem as it is met. */
final class Publication {

  private final Session session;
  private final Notes notes;
  private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());

  Publication(Session session, Notes notes) {
    this.session = session;
    this.notes = notes;
  }

  /** The options under which sources are read. */
  static IngestOptions options(Settings settings, @Nullable String defaultSource) {
    IngestOptions options =
        IngestOptions.standard().withMaxDocumentBytes(settings.maxArticleBytes());
    return defaultSource == null ? options : options.withDefaultSource(defaultSource);
  }

  /** Publishes. */
  PublishReport publish(List<String> sources, IngestOptions options) {
    return publish(sources, options, id -> {}, receipt -> {});
  }

  /**
   * Publishes.
   *
   * @param sent told of each article's id, in the order of the sources
   * @param receipts told of each article that the broker has
   */
  PublishReport publish(
      List<String> sources,
      IngestOptions options,
      Consumer<String> sent,
      Consumer<Receipt> receipts) {
    try (Producer<String, Article> producer = producer();
        Progress progress = notes.progress("publishing", -1)) {
      ArticlePublisher publisher =
          new ArticlePublisher(
              producer, session.topics().articles().name(), this::report, receipts);
      AtomicLong count = new AtomicLong();
      ArticleSink counted =
          article -> {
            sent.accept(article.getId());
            publisher.accept(article);
            progress.at(count.incrementAndGet());
          };
      ReadReport reading = Sources.open(sources, options, this::report).forEach(counted);
      return publisher.finish(reading);
    }
  }

  /** Takes articles down. */
  PublishReport takeDown(List<String> ids) {
    try (Producer<String, Article> producer = producer()) {
      ArticlePublisher publisher =
          new ArticlePublisher(
              producer, session.topics().articles().name(), this::report, receipt -> {});
      ids.forEach(publisher::takeDown);
      return publisher.finish();
    }
  }

  private Producer<String, Article> producer() {
    Topic<String, Article> articles = session.topics().articles();
    return new KafkaProducer<>(
        session.connection().producerProperties(),
        articles.keySerde().serializer(),
        articles.valueSerde().serializer());
  }

  private void report(Problem problem) {
    problems.add(problem);
    notes.warn(problem.toString());
  }

  /** Says once more, at the end, what was not published and why. */
  void sayWhatWasRejected() {
    List<Problem> rejected =
        List.copyOf(problems).stream()
            .filter(problem -> problem.severity() == Severity.REJECTED)
            .toList();
    if (!rejected.isEmpty()) {
      notes.say("rejected:");
      rejected.forEach(problem -> notes.say("  " + problem));
    }
  }
}
