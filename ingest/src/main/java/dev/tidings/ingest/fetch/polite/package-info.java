/**
 * Manners. {@link dev.tidings.ingest.fetch.polite.Hosts} gives each host one request at a time,
 * with a pause between, and leaves it alone while it is in trouble or has asked for it; {@link
 * dev.tidings.ingest.fetch.polite.Robots} knows what each site's robots.txt allows.
 *
 * <p>Time, sleep and chance come from outside, so that a month may pass in a second.
 */
@NullMarked
package dev.tidings.ingest.fetch.polite;

import org.jspecify.annotations.NullMarked;
