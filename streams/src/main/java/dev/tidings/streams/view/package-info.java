/**
 * Reads what the topologies wrote: {@link dev.tidings.streams.view.TopicReader} reads a stretch of
 * a topic; {@link dev.tidings.streams.view.Backlog} says what a topology still has before it;
 * {@link dev.tidings.streams.view.Endings} says where each record of {@code tidings.articles}
 * ended; {@link dev.tidings.streams.view.ActorTable} adds actor days up. Nothing here keeps a count
 * of its own.
 */
@NullMarked
package dev.tidings.streams.view;

import org.jspecify.annotations.NullMarked;
