package dev.tidings.ingest.identity;

/**
 * What is wrong with a document.
 *
 * @param reason what is wrong
 * @param remedy what a person can do about it
 */
public record Flaw(String reason, String remedy) {}
