/**
 * Has articles of the record tagged again by the tasks that tag live ones.
 *
 * <p>{@link dev.tidings.streams.replay.ReplayOrder} says what; {@link
 * dev.tidings.streams.replay.Replayer} does it and ends in a {@link
 * dev.tidings.streams.replay.ReplayEnd}.
 */
@NullMarked
package dev.tidings.streams.replay;

import org.jspecify.annotations.NullMarked;
