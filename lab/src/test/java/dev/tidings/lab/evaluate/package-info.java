@NullMarked
package dev.tidings.lab.evaluate;

import org.jspecify.annotations.NullMarked;
