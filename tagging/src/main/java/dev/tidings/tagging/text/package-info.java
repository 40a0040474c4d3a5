/**
 * A string becomes words that know where they stand: {@link dev.tidings.tagging.text.Tokenizer} →
 * {@link dev.tidings.tagging.text.Passage}, a list of {@link dev.tidings.tagging.text.Token}s with
 * their lines and sentences. Inside, offsets are UTF-16; {@link
 * dev.tidings.tagging.text.CodePoints} converts once, at the door.
 */
@NullMarked
package dev.tidings.tagging.text;

import org.jspecify.annotations.NullMarked;
