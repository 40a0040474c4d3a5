@NullMarked
package dev.tidings.lab.topics;

import org.jspecify.annotations.NullMarked;
