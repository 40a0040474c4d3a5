/**
 * How many articles a second go through, as ratios to a part of the same work in the same run.
 * {@link dev.tidings.bench.throughput.Feeds} sets reading and publishing beside reading alone,
 * {@link dev.tidings.bench.throughput.Topologies} the topologies beside tagging alone; both on a
 * {@link dev.tidings.bench.throughput.Cluster} of their own. {@link
 * dev.tidings.bench.throughput.Page} puts what they found into {@code docs/throughput.md}.
 */
@NullMarked
package dev.tidings.bench.throughput;

import org.jspecify.annotations.NullMarked;
