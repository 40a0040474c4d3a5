@NullMarked
package dev.tidings.app.print;

import org.jspecify.annotations.NullMarked;
