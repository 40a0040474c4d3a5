/**
 * What is known of the world, and how it is read: {@code knowledge.tsv} → {@link
 * dev.tidings.tagging.knowledge.KnowledgeFile} → {@link dev.tidings.tagging.knowledge.KnownEntity}
 * with its {@link dev.tidings.tagging.knowledge.Alias}es → {@link
 * dev.tidings.tagging.knowledge.KnowledgeBase}, which finds aliases through a {@link
 * dev.tidings.tagging.knowledge.WordTrie}. {@code homonyms.tsv} tells names apart that two entities
 * share: {@link dev.tidings.tagging.knowledge.Homonyms}.
 */
@NullMarked
package dev.tidings.tagging.knowledge;

import org.jspecify.annotations.NullMarked;
