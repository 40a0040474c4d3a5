/** The {@code tidings} command: one class per verb. */
@NullMarked
package dev.tidings.app;

import org.jspecify.annotations.NullMarked;
