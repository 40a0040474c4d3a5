/** Which day a document counts for: {@link dev.tidings.tagging.day.DayFinder}. */
@NullMarked
package dev.tidings.tagging.day;

import org.jspecify.annotations.NullMarked;
