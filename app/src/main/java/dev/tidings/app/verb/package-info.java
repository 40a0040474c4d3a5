/** The verbs, one class each. */
@NullMarked
package dev.tidings.app.verb;

import org.jspecify.annotations.NullMarked;
