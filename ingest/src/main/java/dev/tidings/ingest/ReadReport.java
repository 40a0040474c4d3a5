package dev.tidings.ingest;

/**
 * What a reading came to.
 *
 * @param read articles handed to the sink
 * @param rejected documents and records that were not, each reported as a problem
 * @param warnings problems that did not keep an article back
 * @param skipped files in folders that were passed over for their unknown kind
 */
public record ReadReport(long read, long rejected, long warnings, long skipped) {}
