package dev.tidings.streams.lane;

import dev.tidings.schema.TaggerVersion;
import dev.tidings.streams.knowledge.Entries;
import dev.tidings.tagging.TaggerBase;
import dev.tidings.tagging.knowledge.KnowledgeLine;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The entries that a lane's tagger knows on top of what ships. They are all that it knows beside
 * that: what a lane knows can be handed on as entries.
 */
public final class LaneKnowledge {

  private LaneKnowledge() {}

  /** The live entries with others on top. */
  public static Collection<KnowledgeLine> on(Entries live, Collection<KnowledgeLine> others) {
    Map<String, KnowledgeLine> all = byId(live.lines());
    all.putAll(byId(others));
    return all.values();
  }

  /** What must be written to make some entries the same as others; by id, empty: removed. */
  public static Map<String, Optional<KnowledgeLine>> changes(
      Entries from, Collection<KnowledgeLine> to) {
    Map<String, KnowledgeLine> wanted = byId(to);
    Map<String, Optional<KnowledgeLine>> changes = new TreeMap<>();
    from.lines().stream()
        .map(KnowledgeLine::id)
        .filter(id -> !wanted.containsKey(id))
        .forEach(id -> changes.put(id, Optional.empty()));
    from.unusable().keySet().stream()
        .filter(id -> !wanted.containsKey(id))
        .forEach(id -> changes.put(id, Optional.empty()));
    wanted.forEach(
        (id, line) -> {
          if (!from.line(id).equals(Optional.of(line))) {
            changes.put(id, Optional.of(line));
          }
        });
    return changes;
  }

  private static Map<String, KnowledgeLine> byId(Collection<KnowledgeLine> lines) {
    Map<String, KnowledgeLine> byId = new TreeMap<>();
    lines.forEach(line -> byId.put(line.id(), line));
    return byId;
  }

  /** What the tagger that knows these entries is known by in records. */
  public static TaggerVersion version(TaggerBase base, Collection<KnowledgeLine> entries) {
    dev.tidings.tagging.TaggerVersion version = base.version(entries);
    return new TaggerVersion(version.code(), version.knowledge(), version.model());
  }
}
