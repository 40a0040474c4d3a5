/**
 * Benchmarks: our tagger beside other engines on the same work, the way of articles through the
 * pipeline beside parts of it, and the teachers of our models. Built with {@code -Pbench} only;
 * nothing of it ships.
 */
@NullMarked
package dev.tidings.bench;

import org.jspecify.annotations.NullMarked;
