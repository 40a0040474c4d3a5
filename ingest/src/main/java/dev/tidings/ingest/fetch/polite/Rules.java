package dev.tidings.ingest.fetch.polite;

import crawlercommons.robots.BaseRobotRules;
import dev.tidings.ingest.fetch.http.Failure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a site's robots.txt.
 *
 * @param rules the last that could be had; null if none could yet
 * @param failure why it could not be had the last time; null if it could
 * @param failingSince when that began
 * @param askAgain when what is known no longer counts
 */
record Rules(
    @Nullable BaseRobotRules rules,
    @Nullable Failure failure,
    Instant failingSince,
    Instant askAgain) {}
