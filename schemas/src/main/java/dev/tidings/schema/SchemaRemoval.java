package dev.tidings.schema;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Makes the registry forget schemas, for good. A registry lets a subject go for good only after it
 * was let go; whoever is interrupted between the two begins again.
 */
public final class SchemaRemoval {

  private static final int NOT_FOUND = 404;
  private static final Map<String, String> NO_HEADERS = Map.of();

  private final Registry registry;

  public SchemaRemoval(Registry registry) {
    this.registry = registry;
  }

  /** Those of the subjects that the registry holds. */
  public List<String> present(Collection<String> subjects) {
    Collection<String> known = registry.patiently(() -> registry.client().getAllSubjects());
    return subjects.stream().filter(known::contains).toList();
  }

  /** Removes the subjects with all their versions; one that isn't there is as good as removed. */
  public void remove(Collection<String> subjects) {
    for (String subject : subjects) {
      delete(subject, false);
      delete(subject, true);
    }
  }

  private void delete(String subject, boolean forGood) {
    List<Integer> unused =
        registry.patiently(
            () -> {
              try {
                return registry.client().deleteSubject(NO_HEADERS, subject, forGood);
              } catch (RestClientException e) {
                if (e.getStatus() == NOT_FOUND) {
                  return List.of();
                }
                throw e;
              }
            });
  }
}
