package dev.tidings.app.print;

import dev.tidings.streams.lane.LaneDiff.Example;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an example's entities and topics are called. */
final class Names {

  private Names() {}

  /** The names of these ids and codes; one that the article doesn't have stands for itself. */
  static List<String> of(List<String> ids, Example example) {
    Map<String, String> labels = new HashMap<>();
    Stream.of(example.before(), example.after())
        .flatMap(article -> article.stream())
        .forEach(
            article -> {
              article.getEntities().forEach(it -> labels.put(it.getId(), it.getLabel()));
              article.getTopics().forEach(it -> labels.put(it.getCode(), it.getLabel()));
            });
    return ids.stream().map(id -> labels.getOrDefault(id, id)).toList();
  }
}
