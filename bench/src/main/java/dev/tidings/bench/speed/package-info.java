/**
 * How many articles a second we tag, and other engines beside us in the same run: {@link
 * dev.tidings.bench.speed.Speed} starts {@link dev.tidings.bench.speed.TaggingBenchmark} with each
 * {@link dev.tidings.bench.speed.Contestant}.
 */
@NullMarked
package dev.tidings.bench.speed;

import org.jspecify.annotations.NullMarked;
