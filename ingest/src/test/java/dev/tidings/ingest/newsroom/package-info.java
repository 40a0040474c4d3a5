/**
 * A newsroom to test against: real HTTP on loopback, time from outside. {@link
 * dev.tidings.ingest.newsroom.Newsroom} is the server, with as many sites as a test names; a {@link
 * dev.tidings.ingest.newsroom.Site} publishes, edits, renames and withdraws, and misbehaves as a
 * {@link dev.tidings.ingest.newsroom.Behaviour} says. Every request is {@linkplain
 * dev.tidings.ingest.newsroom.Visit written down}.
 */
@NullMarked
package dev.tidings.ingest.newsroom;

import org.jspecify.annotations.NullMarked;
