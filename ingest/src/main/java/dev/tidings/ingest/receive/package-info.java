/**
 * Articles that are sent to us: {@link dev.tidings.ingest.receive.ArticlesEndpoint} answers {@code
 * POST /articles}, one JSON article or one a line, and says of each what became of it. {@link
 * dev.tidings.ingest.receive.HubCallbacks} answers WebSub hubs on the same server.
 */
@NullMarked
package dev.tidings.ingest.receive;

import org.jspecify.annotations.NullMarked;
