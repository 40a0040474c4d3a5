/**
 * Finds who and what a document names. {@link dev.tidings.tagging.mentions.NameFinder} marks the
 * longest known names ({@link dev.tidings.tagging.mentions.Candidate}); {@link
 * dev.tidings.tagging.mentions.Dossier} gathers what the whole document says about them; {@link
 * dev.tidings.tagging.mentions.Reader} decides for each candidate whom it means, if anyone, by the
 * rules beside it ({@link dev.tidings.tagging.mentions.CapitalRule}, {@link
 * dev.tidings.tagging.mentions.LongerNameRule}, {@link dev.tidings.tagging.mentions.HomonymRule});
 * {@link dev.tidings.tagging.mentions.EntityList} adds the mentions up.
 */
@NullMarked
package dev.tidings.tagging.mentions;

import org.jspecify.annotations.NullMarked;
