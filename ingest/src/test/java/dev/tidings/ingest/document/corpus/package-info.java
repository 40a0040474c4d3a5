/** News pages of another project, with the text that a person found on each. */
@NullMarked
package dev.tidings.ingest.document.corpus;

import org.jspecify.annotations.NullMarked;
