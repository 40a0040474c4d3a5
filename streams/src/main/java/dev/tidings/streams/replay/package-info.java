/**
 * Has articles of the record tagged again by the tasks that tag live ones. In the order of a
 * replay's way:
 *
 * <ol>
 *   <li>{@link dev.tidings.streams.replay.ReplayOrder} says what; {@link
 *       dev.tidings.streams.replay.Replayer} begins it, or goes on with it, by what {@link
 *       dev.tidings.streams.replay.Replays} holds.
 *   <li>{@code Surveyor} reads the record of articles once, a partition at a time: {@code
 *       PartitionSurvey} finds which record stands for each article, {@code Selector} and {@code
 *       TagSelection} say whether it is selected. A {@link dev.tidings.streams.replay.Survey} holds
 *       offsets, no texts.
 *   <li>{@code ReplayRun} sends what {@code Pace} allows until all is answered: {@code Requests}
 *       reads the selected records, {@code Channel} takes them out with how far the replay is and
 *       brings the results, {@code Watch} says how live articles fare. The three are interfaces, so
 *       that tests can play enrichment and time.
 *   <li>{@code Tally} adds the results up; a {@link dev.tidings.streams.replay.ReplayEnd} says how
 *       it ended; {@code SpentRequests} deletes the texts that were sent.
 * </ol>
 *
 * <p>{@link dev.tidings.streams.replay.Estimate} says how long one may take.
 */
@NullMarked
package dev.tidings.streams.replay;

import org.jspecify.annotations.NullMarked;
