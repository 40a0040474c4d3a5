@NullMarked
package dev.tidings.lab.train;

import org.jspecify.annotations.NullMarked;
