package dev.tidings.app.verb;

import dev.tidings.app.print.Notes;
import dev.tidings.app.session.Session;
import dev.tidings.app.settings.Settings;
import dev.tidings.ingest.receive.ArticlesEndpoint;
import dev.tidings.ingest.receive.HubCallbacks;
import dev.tidings.ingest.receive.PublishingInbox;
import dev.tidings.schema.Article;
import dev.tidings.schema.Topic;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** {@code POST /articles} and the callbacks of hubs, where a setting wants them. */
final class Inbox implements AutoCloseable {
  private final @Nullable ArticlesEndpoint endpoint;
  private final @Nullable Producer<String, Article> producer;

  private Inbox(@Nullable ArticlesEndpoint endpoint, @Nullable Producer<String, Article> producer) {
    this.endpoint = endpoint;
    this.producer = producer;
  }

  static Inbox open(Session session, Settings settings) {
    Optional<InetSocketAddress> address = settings.feed().http();
    if (address.isEmpty()) {
      return new Inbox(null, null);
    }
    Topic<String, Article> articles = session.topics().articles();
    Producer<String, Article> producer =
        new KafkaProducer<>(
            session.connection().producerProperties(),
            articles.keySerde().serializer(),
            articles.valueSerde().serializer());
    ArticlesEndpoint endpoint;
    try {
      endpoint =
          ArticlesEndpoint.open(
              address.get(),
              new PublishingInbox(producer, articles.name()),
              settings.maxArticleBytes(),
              Clock.systemUTC());
    } catch (RuntimeException e) {
      producer.close();
      throw e;
    }
    return new Inbox(endpoint, producer);
  }

  /** Has the same server answer hubs. */
  void serve(HubCallbacks callbacks) {
    if (endpoint != null) {
      endpoint.serve(callbacks);
    }
  }

  /** Says where articles may be posted, if anywhere. */
  void announce(Notes notes) {
    if (endpoint != null) {
      notes.say("articles  " + endpoint.address());
    }
  }

  @Override
  public void close() {
    if (endpoint != null) {
      endpoint.close();
    }
    if (producer != null) {
      producer.close();
    }
  }
}
