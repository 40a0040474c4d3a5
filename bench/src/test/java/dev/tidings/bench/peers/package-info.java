@NullMarked
package dev.tidings.bench.peers;

import org.jspecify.annotations.NullMarked;
