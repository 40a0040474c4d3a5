/** Tests of what verbs do without a cluster. */
@NullMarked
package dev.tidings.app.verb;

import org.jspecify.annotations.NullMarked;
