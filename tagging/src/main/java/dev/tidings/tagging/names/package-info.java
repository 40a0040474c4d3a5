/**
 * Names of people, organisations, places and groups in any text, known or not. {@link
 * dev.tidings.tagging.names.NameModel} reads a document as a {@link
 * dev.tidings.tagging.names.Scene}: its words, each with what the {@link
 * dev.tidings.tagging.names.Lexicon} knows of it, and the stretches of words that may be names. Of
 * each word {@link dev.tidings.tagging.names.WordClues} and {@link
 * dev.tidings.tagging.names.PlaceClues} take clues, the model weighs them, and the {@link
 * dev.tidings.tagging.names.Decoder} picks the best row of {@link dev.tidings.tagging.names.Label}s
 * for each stretch. Training takes the same clues in the same way.
 */
@NullMarked
package dev.tidings.tagging.names;

import org.jspecify.annotations.NullMarked;
