/**
 * {@code tidings evaluate}: measures the tagger as anyone would use it, through {@link
 * dev.tidings.tagging.Taggers}. {@link dev.tidings.lab.evaluate.Evaluation} runs the measurements
 * ({@link dev.tidings.lab.evaluate.NameScores names}, {@link dev.tidings.lab.evaluate.LinkScores
 * links}, {@link dev.tidings.lab.evaluate.ActorScores actors}, {@link
 * dev.tidings.lab.evaluate.MainActors main actors}, {@link dev.tidings.lab.evaluate.EngineScores
 * engine}); each gives a {@link dev.tidings.lab.evaluate.Section} of {@link
 * dev.tidings.lab.evaluate.Figure}s, which {@link dev.tidings.lab.evaluate.QualityPage} writes to
 * {@code docs/quality.md} and {@link dev.tidings.lab.evaluate.Floors} keeps from falling.
 */
@NullMarked
package dev.tidings.lab.evaluate;

import org.jspecify.annotations.NullMarked;
