/** How results look: for people as text, for programs as JSON Lines. */
@NullMarked
package dev.tidings.app.print;

import org.jspecify.annotations.NullMarked;
