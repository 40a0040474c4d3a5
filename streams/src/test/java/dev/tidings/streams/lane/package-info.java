@NullMarked
package dev.tidings.streams.lane;

import org.jspecify.annotations.NullMarked;
