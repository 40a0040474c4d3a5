package dev.tidings.ingest.receive;

import dev.tidings.ingest.publish.ArticlePublisher;
import dev.tidings.schema.Article;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;

/** Publishes what it is given, and waits until the broker has it. The producer is the caller's. */
public final class PublishingInbox implements ArticleInbox {
  private final Producer<String, Article> producer;
  private final String topic;

  public PublishingInbox(Producer<String, Article> producer, String topic) {
    this.producer = producer;
    this.topic = topic;
  }

  @Override
  public void take(List<Article> articles, Refusals refusals) {
    ArticlePublisher publisher =
        new ArticlePublisher(
            producer,
            topic,
            problem -> refusals.refused(problem.where(), problem.reason(), problem.remedy()),
            receipt -> {});
    articles.forEach(publisher::accept);
    var unused = publisher.finish();
  }
}
