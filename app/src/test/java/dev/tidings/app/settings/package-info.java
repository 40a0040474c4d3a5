@NullMarked
package dev.tidings.app.settings;

import org.jspecify.annotations.NullMarked;
