/** A session with a cluster: the one given, the one found running here, or an embedded one. */
@NullMarked
package dev.tidings.app.session;

import org.jspecify.annotations.NullMarked;
