@NullMarked
package dev.tidings.lab.data;

import org.jspecify.annotations.NullMarked;
