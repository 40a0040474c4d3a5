/**
 * What passes between the rooms.
 *
 * <p>The Avro records are generated from {@code src/main/avro}; every version ever released stands
 * in {@code src/main/avro-history}, and {@link dev.tidings.schema.SchemaHistory} fails the build
 * where the current one isn't fully compatible with all of them.
 *
 * <p>From a cluster to its records: {@link dev.tidings.schema.Connection} says where broker and
 * registry are; {@link dev.tidings.schema.Registry} speaks to the registry; {@link
 * dev.tidings.schema.Topics} is the one place that spells a topic's name, and gives each {@link
 * dev.tidings.schema.Topic} its serdes ({@link dev.tidings.schema.AvroSerde}) and shape; {@link
 * dev.tidings.schema.TopicCreation} makes them on the broker as {@link
 * dev.tidings.schema.TopicSettings} say, and {@link dev.tidings.schema.SchemaRegistration} makes
 * their schemas known to the registry. {@link dev.tidings.schema.SchemaRemoval} makes it forget
 * those of a {@link dev.tidings.schema.LaneName lane} that is dropped.
 */
@NullMarked
package dev.tidings.schema;

import org.jspecify.annotations.NullMarked;
