/** Tests of the knowledge that changes. */
@NullMarked
package dev.tidings.streams.knowledge;

import org.jspecify.annotations.NullMarked;
