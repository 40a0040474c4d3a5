/**
 * How the knowledge file is made. {@link dev.tidings.lab.knowledge.KnowledgeBuild} is the command.
 * A {@code Source} reads somebody else's data and hands {@code Fact}s to the {@code Drafts}, which
 * join those about one entity; {@code Clashes} decides who keeps a name that can't be told apart;
 * {@code Caution} flags names that are everyday words or persons' names; {@code KnowledgeWriter}
 * writes the lines and {@code KnowledgeLint} refuses them if anything is wrong.
 */
@NullMarked
package dev.tidings.lab.knowledge;

import org.jspecify.annotations.NullMarked;
