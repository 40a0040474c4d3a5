/**
 * The articles under another tagger, in topics of their own beside the live ones.
 *
 * <p>{@link dev.tidings.streams.lane.Lanes} keeps the list of them in {@code tidings.lanes}, and
 * {@link dev.tidings.streams.lane.LaneStanding} says how far one is. {@link
 * dev.tidings.streams.lane.LaneFilling} runs a lane's topologies until all articles are through.
 * {@link dev.tidings.streams.lane.LaneComparison} compares two lanes partition by partition: it
 * keeps a {@code Trace} of each article, finds every {@link
 * dev.tidings.streams.lane.ArticleChange}, and makes a {@link dev.tidings.streams.lane.LaneDiff}
 * with {@code CountComparison} and a choice of examples. {@link dev.tidings.streams.lane.Promotion}
 * makes live what a lane is: {@link dev.tidings.streams.lane.LaneKnowledge} hands its entries on, a
 * {@code Probe} asks the live tasks what they run, and what differs is replayed. {@link
 * dev.tidings.streams.lane.LaneRemoval} removes whatever {@code Belongings} finds to be a lane's.
 */
@NullMarked
package dev.tidings.streams.lane;

import org.jspecify.annotations.NullMarked;
