/**
 * Tests against a broker and a registry in containers, through the command in JVMs of its own. They
 * need Docker and skip where there is none.
 */
@NullMarked
package dev.tidings.app.containers;

import org.jspecify.annotations.NullMarked;
