package dev.tidings.ingest.publish;

/**
 * What a publishing came to.
 *
 * @param published articles the broker has
 * @param rejected documents and articles that it has not, each reported as a problem
 * @param skipped files in folders that were passed over for their unknown kind
 */
public record PublishReport(long published, long rejected, long skipped) {}
