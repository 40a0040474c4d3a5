/**
 * Other engines that find names, each behind {@link dev.tidings.bench.peers.Peer}: a {@link
 * dev.tidings.bench.peers.Source} goes in, {@link dev.tidings.bench.peers.Name}s in our conventions
 * come out. {@link dev.tidings.bench.peers.Engine} makes them.
 */
@NullMarked
package dev.tidings.bench.peers;

import org.jspecify.annotations.NullMarked;
