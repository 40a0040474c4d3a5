/**
 * Corpora and gold sets, each read into one of three shapes: {@link
 * dev.tidings.lab.data.CorpusArticle} (no labels), {@link dev.tidings.lab.data.LabelledText} (spans
 * with a label) and {@link dev.tidings.lab.data.Columns} (tokens with a tag, as published).
 */
@NullMarked
package dev.tidings.lab.data;

import org.jspecify.annotations.NullMarked;
