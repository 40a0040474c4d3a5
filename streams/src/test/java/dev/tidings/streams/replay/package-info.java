/** Tests of replays, with enrichment and time played. */
@NullMarked
package dev.tidings.streams.replay;

import org.jspecify.annotations.NullMarked;
