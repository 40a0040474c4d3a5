/**
 * From the bytes of a feed or sitemap to what it says: {@link dev.tidings.ingest.feed.FeedReader}
 * finds out what the bytes are, {@link dev.tidings.ingest.feed.FeedXml} makes a tree of XML however
 * broken, and one reader per family ({@code RssReader}, {@code AtomReader}, {@code JsonFeedReader},
 * {@code SitemapReader}) turns that into a {@link dev.tidings.ingest.feed.Feed}. {@link
 * dev.tidings.ingest.feed.FeedDrafts} makes drafts of its items.
 *
 * <p>Pure: no network, no clock, no files. Nothing a feed names is ever loaded: a document type
 * declaration is passed over, so there are no external entities and none that multiply.
 */
@NullMarked
package dev.tidings.ingest.feed;

import org.jspecify.annotations.NullMarked;
