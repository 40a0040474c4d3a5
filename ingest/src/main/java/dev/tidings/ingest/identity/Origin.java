package dev.tidings.ingest.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a document came from; stands in for what it does not state.
 *
 * @param defaultSource the source the caller gave
 * @param folder the name of the folder it is in; empty for standard input
 * @param path its path below that folder, with {@code /}
 * @param oneOfMany whether the path names other documents too, as that of a JSON Lines file does
 * @param retrievedAt when this copy was obtained
 * @param mediaType of the document
 */
public record Origin(
    Optional<String> defaultSource,
    Optional<String> folder,
    String path,
    boolean oneOfMany,
    Instant retrievedAt,
    String mediaType) {}
