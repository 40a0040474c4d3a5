/**
 * The embedded cluster: a real Kafka broker in this JVM and a real schema registry beside it, for
 * when no cluster is given.
 *
 * <p>In the order of a start: {@link dev.tidings.app.cluster.EmbeddedClusterSettings} says where
 * and on which ports; {@code DataDir} lays out the folder and {@code OwnerLock} takes it for this
 * process; {@code Ports} chooses the ports; {@code RegistryProcess} starts the registry as a child,
 * whose first class is {@link dev.tidings.app.cluster.RegistryMain}, while {@code Broker} starts
 * the broker, after {@code Aftermath} where the last one was killed; {@code ClusterState} tells
 * other processes, which ask {@link dev.tidings.app.cluster.EmbeddedCluster#findRunning}. {@link
 * dev.tidings.app.cluster.EmbeddedCluster} owns it all and closes it.
 */
@NullMarked
package dev.tidings.app.cluster;

import org.jspecify.annotations.NullMarked;
