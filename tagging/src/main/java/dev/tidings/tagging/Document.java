package dev.tidings.tagging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text to tag.
 *
 * @param title plain text, may be empty
 * @param body plain text, may be empty
 * @param language BCP 47 tag the document states, if any
 * @param publishedAt publication time the document states, if any
 * @param retrievedAt when this copy was obtained
 */
public record Document(
    String title,
    String body,
    @Nullable String language,
    @Nullable Instant publishedAt,
    Instant retrievedAt) {}
