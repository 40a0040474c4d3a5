package dev.tidings.bench.peers;

import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.text.CodePoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects names in the order of the text. An engine's types become ours; those that have no
 * counterpart (nationalities, works, ...) are dropped.
 */
final class NameList {
  private final CodePoints points;
  private final Map<String, EntityType> types;
  private final List<Name> names = new ArrayList<>();

  NameList(Source source, Map<String, EntityType> types) {
    this.points = new CodePoints(source.text());
    this.types = types;
  }

  /** Adds a name at UTF-16 offsets. */
  void add(int begin, int end, String type) {
    @Nullable EntityType ours = types.get(type);
    if (ours != null) {
      names.add(new Name(points.before(begin), points.before(end), ours));
    }
  }

  List<Name> names() {
    return List.copyOf(names);
  }
}
