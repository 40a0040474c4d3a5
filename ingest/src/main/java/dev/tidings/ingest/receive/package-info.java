/**
 * Articles that are sent to us: {@link dev.tidings.ingest.receive.ArticlesEndpoint} answers {@code
 * POST /articles}, one JSON article or one a line, and says of each what became of it.
 */
@NullMarked
package dev.tidings.ingest.receive;

import org.jspecify.annotations.NullMarked;
