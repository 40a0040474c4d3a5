package dev.tidings.streams;

import org.jspecify.annotations.Nullable;

/** A record of {@code tidings.articles}, as a publisher sent it. */
record Sent(@Nullable String key, byte @Nullable [] value) {}
