package dev.tidings.ingest.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * A page as it was when it was archived.
 *
 * @param address it was fetched from
 * @param capturedAt when
 * @param contentType the header it came with
 * @param bytes its content, transfer and content encodings undone
 * @param position of its record in the file, in bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record ArchivedPage(
    String address,
    Instant capturedAt,
    Optional<String> contentType,
    byte[] bytes,
    long position) {}
