/**
 * How the model of names is trained: {@link dev.tidings.lab.train.NameSources} are texts with
 * marked names, ours and the teacher's; {@link dev.tidings.lab.train.NameCourse} has one student
 * after another learn from them, each written in several ways ({@link
 * dev.tidings.lab.train.Augmentation}); {@link dev.tidings.lab.train.NameTrainer} turns them into
 * clues and labels, has the {@link dev.tidings.lab.train.Perceptron} weigh the clues, and packs the
 * weights. Same input, same bytes.
 */
@NullMarked
package dev.tidings.lab.train;

import org.jspecify.annotations.NullMarked;
