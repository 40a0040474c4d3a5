/**
 * The {@code tidings} command. {@link dev.tidings.app.Tidings} reads the command line; each verb is
 * a class of {@code verb}, which takes its {@code settings}, opens a {@code session} with a cluster
 * (given, found running, or embedded from {@code cluster}), has the other rooms do the work, and
 * {@code print}s what came of it.
 */
@NullMarked
package dev.tidings.app;

import org.jspecify.annotations.NullMarked;
