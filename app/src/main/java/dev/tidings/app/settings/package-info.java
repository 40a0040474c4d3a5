/** Settings: declared once in each room, read here from flags, environment and file. */
@NullMarked
package dev.tidings.app.settings;

import org.jspecify.annotations.NullMarked;
