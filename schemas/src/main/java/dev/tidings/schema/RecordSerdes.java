package dev.tidings.schema;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/** Makes the serdes of the catalogue's record types; in the product that is the registry. */
public interface RecordSerdes {

  /** The serde of one record type. */
  <T extends SpecificRecord> Serde<T> serde(Class<T> type, Schema schema);
}
