package dev.tidings.app.verb;

import dev.tidings.app.print.ReplayPrinter.Names;
import dev.tidings.app.session.Session;
import dev.tidings.schema.ActorDay;
import dev.tidings.streams.replay.ReplayReport;
import dev.tidings.streams.view.TopicReader;
import dev.tidings.tagging.topics.Topic;
import dev.tidings.tagging.topics.TopicModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What people call the entities and topics of a report, as far as it can be had quickly. */
final class Labels {

  private Labels() {}

  static Names of(ReplayReport report, Session session) {
    return new Names(
        report.entities().isEmpty() ? Map.of() : actors(report.entities().keySet(), session),
        report.topics().isEmpty() ? Map.of() : topics());
  }

  /** The counts name their actors, and are few; other entities go by their ids. */
  private static Map<String, String> actors(Set<String> ids, Session session) {
    Map<String, String> labels = new HashMap<>();
    try (TopicReader reader = new TopicReader(session.connection())) {
      reader.readAll(
          session.topics().actorsDaily(),
          record -> {
            ActorDay day = record.value();
            if (day != null && ids.contains(day.getActorId())) {
              labels.put(day.getActorId(), day.getLabel());
            }
          });
    }
    return labels;
  }

  private static Map<String, String> topics() {
    Map<String, String> labels = new HashMap<>();
    for (Topic topic : TopicModel.standard().topics()) {
      labels.put(topic.code(), topic.label());
    }
    return labels;
  }
}
