package dev.tidings.ingest;

import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;

/**
 * How to read.
 *
 * @param maxDocumentBytes the largest document or record, in bytes after decompression; a larger
 *     one is reported and passed over, and never held in memory
 * @param defaultSource the source of documents that name neither a source nor a URL; empty for the
 *     name of the folder they are in
 * @param stdinFormat the format of standard input; empty to tell from its beginning
 * @param stdin what {@code -} reads
 * @param clock tells when standard input was retrieved
 * @param verbatim whether the ids, titles and bodies of JSON records are left as they stand, so
 *     that offsets count in the text as it was given; else they are tidied
 */
public record IngestOptions(
    int maxDocumentBytes,
    Optional<String> defaultSource,
    Optional<DocumentFormat> stdinFormat,
    InputStream stdin,
    Clock clock,
    boolean verbatim) {

  /** 8 MiB. */
  public static final int DEFAULT_MAX_DOCUMENT_BYTES = 8 * 1024 * 1024;

  public IngestOptions {
    if (maxDocumentBytes < 1 || maxDocumentBytes > 1 << 30) {
      throw new IllegalArgumentException(
          "maxDocumentBytes must be 1..1073741824 but is " + maxDocumentBytes);
    }
  }

  /** Documents up to 8 MiB, sources named by their folders, the process's own input and clock. */
  public static IngestOptions standard() {
    return new IngestOptions(
        DEFAULT_MAX_DOCUMENT_BYTES,
        Optional.empty(),
        Optional.empty(),
        System.in,
        Clock.systemUTC(),
        false);
  }

  public IngestOptions withMaxDocumentBytes(int bytes) {
    return new IngestOptions(bytes, defaultSource, stdinFormat, stdin, clock, verbatim);
  }

  public IngestOptions withDefaultSource(String source) {
    return new IngestOptions(
        maxDocumentBytes, Optional.of(source), stdinFormat, stdin, clock, verbatim);
  }

  public IngestOptions withStdinFormat(DocumentFormat format) {
    return new IngestOptions(
        maxDocumentBytes, defaultSource, Optional.of(format), stdin, clock, verbatim);
  }

  public IngestOptions withStdin(InputStream in) {
    return new IngestOptions(maxDocumentBytes, defaultSource, stdinFormat, in, clock, verbatim);
  }

  public IngestOptions withClock(Clock other) {
    return new IngestOptions(maxDocumentBytes, defaultSource, stdinFormat, stdin, other, verbatim);
  }

  /** With ids, titles and bodies of JSON records as they stand. */
  public IngestOptions withWordsVerbatim() {
    return new IngestOptions(maxDocumentBytes, defaultSource, stdinFormat, stdin, clock, true);
  }
}
