/**
 * How the topic model is made: {@link dev.tidings.lab.topics.MediaTopics}, {@link
 * dev.tidings.lab.topics.OwnTexts} and the labelled part of the corpus ({@link
 * dev.tidings.lab.topics.TopicSets}, by the map in {@link dev.tidings.lab.topics.LabelTable})
 * become {@link dev.tidings.lab.topics.Sample}s; {@link dev.tidings.lab.topics.TopicTrainer} makes
 * the model of them.
 */
@NullMarked
package dev.tidings.lab.topics;

import org.jspecify.annotations.NullMarked;
