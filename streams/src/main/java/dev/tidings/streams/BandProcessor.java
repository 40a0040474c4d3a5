package dev.tidings.streams;

import dev.tidings.streams.state.BandEntry;
import dev.tidings.streams.state.BandLead;
import dev.tidings.streams.state.BandMember;
import dev.tidings.streams.state.Lead;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Tells articles that meet in a band who leads them there. */
final class BandProcessor implements Processor<String, BandEntry, String, BandLead> {

  private static final char SEPARATOR = '|';

  private ProcessorContext<String, BandLead> context;
  private KeyValueStore<String, BandMember> members;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
  BandProcessor() {}

  @Override
  public void init(ProcessorContext<String, BandLead> context) {
    this.context = context;
    this.members = context.getStateStore(StoryTopology.BAND_MEMBERS);
    Forgetting.schedule(context, members, StoryTopology.BANDS_KEPT, BandMember::getSeenAt);
  }

  @Override
  public void process(Record<String, BandEntry> record) {
    String band = record.key() + SEPARATOR;
    BandEntry entry = record.value();
    String id = entry.getArticleId();
    Map<String, BandMember> there = members(band);
    BandMember before = there.get(id);
    long now = context.currentStreamTimeMs();
    Lead lead =
        new Band(there)
            .put(
                id,
                entry.getPrint(),
                now,
                (other, changed) -> {
                  members.put(band + other, changed);
                  tell(record, other, changed.getLead());
                });
    members.put(
        band + id, entry.getPrint() == null ? null : new BandMember(entry.getPrint(), lead, now));
    if (entry.getAnswer() || lead != null || (before != null && before.getLead() != null)) {
      tell(record, id, lead);
    }
  }

  private void tell(Record<String, BandEntry> record, String id, @Nullable Lead lead) {
    context.forward(record.withKey(id).withValue(new BandLead(record.key(), lead)));
  }

  private Map<String, BandMember> members(String band) {
    Map<String, BandMember> found = new TreeMap<>();
    try (KeyValueIterator<String, BandMember> all =
        members.prefixScan(band, new StringSerializer())) {
      all.forEachRemaining(member -> found.put(member.key.substring(band.length()), member.value));
    }
    return found;
  }
}
