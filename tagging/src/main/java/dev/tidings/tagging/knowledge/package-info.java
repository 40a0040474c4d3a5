/**
 * What is known of the world, and how it is read. {@code knowledge.tsv} is built by {@code tidings
 * knowledge build}; each line is an {@link dev.tidings.tagging.knowledge.KnownEntity} with its
 * {@link dev.tidings.tagging.knowledge.Alias}es and {@link dev.tidings.tagging.knowledge.Role}s.
 * {@link dev.tidings.tagging.knowledge.KnowledgeBase} plants all names into a trie at once ({@link
 * dev.tidings.tagging.knowledge.KnownNames}) but reads a line only when a text names it; a user's
 * file is read in full and checked by {@link dev.tidings.tagging.knowledge.KnowledgeFile}, and lies
 * on top in layers that can be changed for others ({@link
 * dev.tidings.tagging.knowledge.KnowledgeBase#with}). A line as it is written is a {@link
 * dev.tidings.tagging.knowledge.KnowledgeLine}; {@link dev.tidings.tagging.knowledge.EntryLint}
 * says what is unwise about its names. {@code homonyms.tsv} tells names apart that two entities
 * share: {@link dev.tidings.tagging.knowledge.Homonyms}.
 */
@NullMarked
package dev.tidings.tagging.knowledge;

import org.jspecify.annotations.NullMarked;
