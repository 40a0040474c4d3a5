package dev.tidings.ingest.publish;

/**
 * Where one article went. Partition and offset order its revisions.
 *
 * @param articleId the record's key
 * @param partition of the topic
 * @param offset in the partition
 * @param contentHash of the article; empty for a takedown
 */
public record Receipt(String articleId, int partition, long offset, String contentHash) {}
