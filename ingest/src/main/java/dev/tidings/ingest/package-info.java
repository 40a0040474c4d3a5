/**
 * Sources in, articles out. What the rooms of this module agree on lives here; an article's way
 * through them is
 *
 * <ol>
 *   <li>{@code read}: {@code Sources.open} walks files, folders and standard input and cuts streams
 *       into documents, each within the size limit;
 *   <li>{@code text}: bytes become characters, characters become tidy plain text;
 *   <li>{@code feed} and {@code archive}: a feed becomes its items, a web archive its pages;
 *   <li>{@code document}: one reader per format turns a document into a {@code Draft}, that is,
 *       what the document states;
 *   <li>{@code identity}: a draft becomes an {@code Article} with its id, source, dates and hash;
 *   <li>an {@link dev.tidings.ingest.ArticleSink} takes it: usually {@code publish}'s, which sends
 *       it to Kafka and hands back a receipt.
 * </ol>
 *
 * <p>{@code follow} keeps sources in view for months: {@code sourcelist} says which, {@code fetch}
 * asks them, {@code feed} reads what they answer, and articles go the way above from {@code
 * document} on. {@code receive} takes what others send.
 *
 * <p>What cannot go on is told to {@link dev.tidings.ingest.Problems}, one {@link
 * dev.tidings.ingest.Problem} each; the rest goes on. Only trouble that would befall every article,
 * such as a broker that cannot be reached, is an {@link dev.tidings.ingest.IngestException}.
 */
@NullMarked
package dev.tidings.ingest;

import org.jspecify.annotations.NullMarked;
