package dev.tidings.ingest.newsroom;

import java.time.Instant;
import java.util.Map;

/**
 * One request that came in.
 *
 * @param at by the newsroom's clock
 * @param headers the first of each name, in the JDK's spelling ({@code If-none-match})
 * @param status what it was answered with
 */
public record Visit(
    Instant at, String host, String method, String path, Map<String, String> headers, int status) {}
