/**
 * Knowledge that changes while it is used: {@code tidings.knowledge} holds entries on top of what
 * ships. {@link dev.tidings.streams.knowledge.KnowledgeStore} reads and writes it for those who
 * keep it; {@link dev.tidings.streams.knowledge.LiveKnowledge} follows it for those who tag, and
 * gives the tagger that is to be used now. Both see it as {@link
 * dev.tidings.streams.knowledge.Entries}: the last record of each id, where that can be used.
 */
@NullMarked
package dev.tidings.streams.knowledge;

import org.jspecify.annotations.NullMarked;
