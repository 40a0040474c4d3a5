package dev.tidings.schema;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.kafka.common.KafkaException;

/**
 * Makes the topics' schemas known to the registry: all versions in their order, so that a version
 * has the same number everywhere, under the compatibility {@code FULL_TRANSITIVE}.
 */
public final class SchemaRegistration {

  private static final String COMPATIBILITY = "FULL_TRANSITIVE";

  /** Incompatible, or made by someone else at this moment. */
  private static final int CONFLICT = 409;

  private final Registry registry;

  public SchemaRegistration(Registry registry) {
    this.registry = registry;
  }

  /** Registers what is missing, and says how each subject stands. */
  public List<State> register(Collection<? extends Topic<?, ?>> topics) {
    List<State> states = new ArrayList<>();
    for (Topic<?, ?> topic : topics) {
      if (topic.valueSchema() != null) {
        states.add(register(topic.subject(), topic.valueSchema()));
      }
    }
    return states;
  }

  /** Says how each subject stands, and registers nothing. */
  public List<State> check(Collection<? extends Topic<?, ?>> topics) {
    List<State> states = new ArrayList<>();
    for (Topic<?, ?> topic : topics) {
      if (topic.valueSchema() != null) {
        Schema schema = SchemaHistory.withoutJavaProperties(topic.valueSchema());
        boolean present = registry.idOf(topic.subject(), schema).isPresent();
        states.add(
            new State(
                topic.subject(),
                present ? Standing.PRESENT : Standing.MISSING,
                SchemaHistory.of(schema).versions().size()));
      }
    }
    return states;
  }

  private State register(String subject, Schema current) {
    List<Schema> versions = SchemaHistory.of(current).versions();
    Schema newest = versions.get(versions.size() - 1);
    if (registry.idOf(subject, newest).isPresent()) {
      return new State(subject, Standing.PRESENT, versions.size());
    }
    for (Schema version : versions) {
      register(subject, new AvroSchema(version));
    }
    registry.patiently(
        () -> twice(() -> registry.client().updateCompatibility(subject, COMPATIBILITY)));
    return new State(subject, Standing.CREATED, versions.size());
  }

  private void register(String subject, AvroSchema version) {
    registry.patiently(
        () -> {
          try {
            return twice(() -> registry.client().register(subject, version));
          } catch (RestClientException e) {
            if (e.getStatus() == CONFLICT) {
              throw new KafkaException(
                  "The registry refuses our schema for "
                      + subject
                      + ": "
                      + e.getMessage()
                      + ". Another application has registered there; use another registry or"
                      + " remove that subject.",
                  e);
            }
            throw e;
          }
        });
  }

  /**
   * Asks a second time after a conflict: processes that start at once on an empty registry all
   * register the same, and who was later finds it there now.
   */
  private static <T> T twice(Registry.Request<T> request) throws IOException, RestClientException {
    try {
      return request.send();
    } catch (RestClientException e) {
      if (e.getStatus() == CONFLICT) {
        return request.send();
      }
      throw e;
    }
  }

  /** How a subject stands. */
  public enum Standing {
    CREATED,
    PRESENT,
    MISSING
  }

  /**
   * How one subject stands.
   *
   * @param version the newest version's number
   */
  public record State(String subject, Standing standing, int version) {}
}
