/** Other projects' feeds with the results they expect, and how ours and ROME's compare. */
@NullMarked
package dev.tidings.ingest.feed.corpus;

import org.jspecify.annotations.NullMarked;
