package dev.tidings.ingest.read;

import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.identity.Origin;
import java.time.Instant;
import java.util.Optional;

/**
 * A document about to be read.
 *
 * @param shown as the caller named it, for problems
 * @param path below its folder, with {@code /}
 * @param folder the name of the folder that was named, or that a named file is in
 * @param retrievedAt when this copy was obtained
 */
record Document(String shown, String path, Optional<String> folder, Instant retrievedAt) {

  Origin origin(IngestOptions options, String mediaType, boolean oneOfMany) {
    return new Origin(options.defaultSource(), folder, path, oneOfMany, retrievedAt, mediaType);
  }

  /** Standard input is never the same document twice. */
  boolean isStdin() {
    return shown.equals(ArticleReader.STDIN);
  }
}
