package dev.tidings.ingest.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a document states of an article, as it states it: not yet tidied or checked.
 *
 * @param stated the fields that are there and not blank
 * @param authors names, in order
 */
public record Draft(Map<Field, String> stated, List<String> authors) {

  /** What a document may state. */
  public enum Field {
    /** Names the article for good. */
    ID,
    /** Names it among its source's own (schema.org identifier). */
    IDENTIFIER,
    URL,
    SOURCE_ID,
    SOURCE_NAME,
    TITLE,
    BODY,
    LANGUAGE,
    PUBLISHED,
    RETRIEVED,
    MEDIA_TYPE
  }

  public Draft {
    stated = Map.copyOf(stated);
    authors = List.copyOf(authors);
  }

  public static Builder builder() {
    return new Builder();
  }

  public Optional<String> stated(Field field) {
    return Optional.ofNullable(stated.get(field));
  }

  /** This draft, with what only the other states filled in. */
  public Draft orElse(Draft other) {
    Builder both = new Builder();
    other.stated.forEach(both::put);
    stated.forEach(both::put);
    return both.authors(authors.isEmpty() ? other.authors : authors).build();
  }

  /** Gathers a draft. Absent and blank values are passed over. */
  public static final class Builder {
    private final Map<Field, String> stated = new EnumMap<>(Field.class);
    private final List<String> authors = new ArrayList<>();

    private Builder() {}

    public Builder put(Field field, @Nullable String value) {
      if (value != null && !value.isBlank()) {
        stated.put(field, value);
      }
      return this;
    }

    public Builder authors(Collection<String> names) {
      names.stream().filter(name -> !name.isBlank()).forEach(authors::add);
      return this;
    }

    public Draft build() {
      return new Draft(stated, authors);
    }
  }
}
