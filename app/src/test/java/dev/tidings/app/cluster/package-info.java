/** Tests of the embedded cluster: no mocks, real brokers, registries and processes. */
@NullMarked
package dev.tidings.app.cluster;

import org.jspecify.annotations.NullMarked;
