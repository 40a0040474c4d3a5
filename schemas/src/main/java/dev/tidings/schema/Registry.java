package dev.tidings.schema;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.RestService;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializerConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/**
 * A Confluent-compatible schema registry. Trouble with the registry is waited out for as long as
 * {@code patience} says and is then a {@link RegistryUnavailableException}; it is never mistaken
 * for a fault of a record.
 */
public final class Registry implements RecordSerdes {

  /** Confluent's error code for a schema id that the registry does not know. */
  private static final int SCHEMA_NOT_FOUND = 40403;

  private static final int SUBJECT_NOT_FOUND = 40401;
  private static final int CACHED_SCHEMAS = 1000;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final String url;
  private final Map<String, String> properties;
  private final Duration patience;
  private final SchemaRegistryClient client;

  /**
   * @param patience how long to go on trying while the registry does not answer
   */
  public Registry(Connection connection, Duration patience) {
    this.url = connection.registryUrl();
    this.properties = connection.registry();
    this.patience = patience;
    RestService rest = new RestService(url);
    rest.setHttpConnectTimeoutMs(5_000);
    rest.setHttpReadTimeoutMs(15_000);
    this.client =
        new CachedSchemaRegistryClient(
            rest, CACHED_SCHEMAS, List.of(new AvroSchemaProvider()), properties, Map.of());
  }

  @Override
  public <T extends SpecificRecord> Serde<T> serde(Class<T> type, Schema schema) {
    return AvroSerde.of(type, schema, this);
  }

  SchemaRegistryClient client() {
    return client;
  }

  /** The id under which a subject holds a schema, or nothing where it doesn't hold it. */
  OptionalInt idOf(String subject, Schema schema) {
    return patiently(
        () -> {
          try {
            return OptionalInt.of(client.getId(subject, new AvroSchema(schema)));
          } catch (RestClientException e) {
            if (e.getErrorCode() == SCHEMA_NOT_FOUND || e.getErrorCode() == SUBJECT_NOT_FOUND) {
              return OptionalInt.empty();
            }
            throw e;
          }
        });
  }

  /** Whether the registry knows a schema id. */
  boolean knows(String subject, int id) {
    return patiently(
        () -> {
          try {
            ParsedSchema unused = client.getSchemaBySubjectAndId(subject, id);
            return true;
          } catch (RestClientException e) {
            if (e.getErrorCode() == SCHEMA_NOT_FOUND) {
              return false;
            }
            throw e;
          }
        });
  }

  /** Asks the registry something, again and again while it can't answer. */
  <T> T patiently(Request<T> request) {
    long giveUpAt = System.nanoTime() + patience.toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        return request.send();
      } catch (IOException | RestClientException e) {
        if (System.nanoTime() >= giveUpAt || !mayPass(e)) {
          throw new RegistryUnavailableException(url, e);
        }
      }
      sleep(pause);
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }
  }

  private static boolean mayPass(Exception trouble) {
    if (trouble instanceof RestClientException refused) {
      return refused.getStatus() >= 500 || refused.getStatus() == 429;
    }
    return true;
  }

  private void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryUnavailableException(url, e);
    }
  }

  /** What Confluent's serializer and deserializer are configured with. */
  Map<String, Object> serdeProperties() {
    Map<String, Object> all = new HashMap<>(properties);
    all.put(KafkaAvroSerializerConfig.SCHEMA_REGISTRY_URL_CONFIG, url);
    all.put(KafkaAvroSerializerConfig.AUTO_REGISTER_SCHEMAS, false);
    all.put(KafkaAvroSerializerConfig.AVRO_REMOVE_JAVA_PROPS_CONFIG, true);
    all.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG, true);
    return all;
  }

  /** A question to the registry. */
  @FunctionalInterface
  interface Request<T> {
    T send() throws IOException, RestClientException;
  }
}
