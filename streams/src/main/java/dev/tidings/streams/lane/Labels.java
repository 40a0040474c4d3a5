package dev.tidings.streams.lane;

import java.util.HashMap;
import java.util.Map;

/** What entities and topics are called, by id and code; one copy of each name. */
final class Labels {

  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();

  void put(String id, String label) {
    labels.putIfAbsent(shared(id), label);
  }

  /** The one copy of an id. */
  String shared(String id) {
    return ids.computeIfAbsent(id, it -> it);
  }

  /** What it is called; the id itself where nobody said. */
  String of(String id) {
    return labels.getOrDefault(id, id);
  }
}
