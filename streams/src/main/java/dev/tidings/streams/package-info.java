/**
 * The topologies, and what reads their results.
 *
 * <p>An article's way: {@link dev.tidings.streams.EnrichmentTopology} reads {@code
 * tidings.articles} and, beside it, the requests to look at articles again ({@link
 * dev.tidings.streams.AfterArticles} keeps them behind live ones); {@link
 * dev.tidings.streams.EnrichmentProcessor} decides of each {@link dev.tidings.streams.Candidate}
 * what is new ({@code tagged-articles} holds what it saw last of each article, {@link
 * dev.tidings.streams.Memory} compares) and has it tagged; {@link dev.tidings.streams.Enrichment}
 * turns tags into the records that go out, {@link dev.tidings.streams.Tagging} holds them until it
 * is known whether they do ({@link dev.tidings.streams.Tags}), a {@link
 * dev.tidings.streams.Verdict} says to which topic, and {@link dev.tidings.streams.Answers} what a
 * request is told. {@link dev.tidings.streams.StoryTopology} reads the enriched articles and says
 * which story each tells: {@link dev.tidings.streams.PrintProcessor} takes its fingerprint (package
 * {@code story}) and spreads it over bands, {@link dev.tidings.streams.BandProcessor} compares
 * those that meet in one ({@link dev.tidings.streams.Band}, {@link dev.tidings.streams.CopyRule}),
 * and {@link dev.tidings.streams.StoryProcessor} names the story. {@link
 * dev.tidings.streams.ActorCountTopology} reads the enriched articles and their stories; {@link
 * dev.tidings.streams.DifferenceProcessor} compares each article with its last {@code
 * article-contributions} ({@link dev.tidings.streams.Contributions}), {@link
 * dev.tidings.streams.StoryDifferenceProcessor} each story with the last one, and they pass the
 * difference on, keyed by actor; {@link dev.tidings.streams.SumProcessor} adds the differences up
 * in {@code actor-days} ({@link dev.tidings.streams.ActorDays}).
 *
 * <p>{@link dev.tidings.streams.TopologyRunner} owns the lifecycle of all, with {@link
 * dev.tidings.streams.StreamsSettings}; the {@code DeadLetter…} handlers say which failures are a
 * record's own and which must stop the work. Package {@code knowledge} gives the tagger that is to
 * be used now; package {@code view} reads what came out.
 */
@NullMarked
package dev.tidings.streams;

import org.jspecify.annotations.NullMarked;
