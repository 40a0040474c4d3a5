/**
 * From a draft to an article: {@link dev.tidings.ingest.identity.ArticleAssembler} asks {@link
 * dev.tidings.ingest.identity.SourceName} who published it, {@link
 * dev.tidings.ingest.identity.CanonicalUrl} and {@link dev.tidings.ingest.identity.ArticleIdentity}
 * what it is called for good, and seals it with its {@link
 * dev.tidings.ingest.identity.ContentHash}.
 */
@NullMarked
package dev.tidings.ingest.identity;

import org.jspecify.annotations.NullMarked;
