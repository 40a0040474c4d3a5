/**
 * What passes between the rooms: the Avro records, the topics that carry them, and their serdes.
 */
@NullMarked
package dev.tidings.schema;

import org.jspecify.annotations.NullMarked;
