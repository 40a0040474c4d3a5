@NullMarked
package dev.tidings.lab.knowledge;

import org.jspecify.annotations.NullMarked;
