/**
 * How the tagger's models and knowledge are made and measured. Not part of what ships: the tagger
 * reads what this writes. {@link dev.tidings.lab.Lab} is the command; {@link dev.tidings.lab.data}
 * reads the corpora and gold sets that the rest works on.
 */
@NullMarked
package dev.tidings.lab;

import org.jspecify.annotations.NullMarked;
