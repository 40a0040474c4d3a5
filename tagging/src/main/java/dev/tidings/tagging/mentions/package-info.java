/**
 * Finds who and what a document names. In the order of the work:
 *
 * <ol>
 *   <li>{@link dev.tidings.tagging.mentions.Spotter} settles which words are names ({@link
 *       dev.tidings.tagging.mentions.Spot}), from what the names model found and what the knowledge
 *       base knows ({@link dev.tidings.tagging.mentions.Matches}, {@link
 *       dev.tidings.tagging.mentions.NearNames}, {@link dev.tidings.tagging.mentions.SoloRule});
 *   <li>{@link dev.tidings.tagging.mentions.Names} gathers the spots that bear one {@link
 *       dev.tidings.tagging.mentions.Name}; {@link dev.tidings.tagging.mentions.People} and {@link
 *       dev.tidings.tagging.mentions.ShortForms} join short forms to the full ones, {@link
 *       dev.tidings.tagging.mentions.Organs} finds whose "Supreme Court" it is;
 *   <li>{@link dev.tidings.tagging.mentions.Linker} tells whom of the knowledge base a name means,
 *       by what the whole document says ({@link dev.tidings.tagging.mentions.Context});
 *   <li>{@link dev.tidings.tagging.mentions.Reader} decides for each spot ({@link
 *       dev.tidings.tagging.mentions.Reading}) what only its place tells: which of two persons was
 *       named last, whether a capital acts ({@link dev.tidings.tagging.mentions.CapitalRule}) or a
 *       nationality means the state ({@link dev.tidings.tagging.mentions.DemonymRule});
 *   <li>{@link dev.tidings.tagging.mentions.EntityList} adds the mentions up, {@link
 *       dev.tidings.tagging.mentions.Reasons} says why, if asked.
 * </ol>
 */
@NullMarked
package dev.tidings.tagging.mentions;

import org.jspecify.annotations.NullMarked;
