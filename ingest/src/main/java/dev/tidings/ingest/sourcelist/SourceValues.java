package dev.tidings.ingest.sourcelist;

import dev.tidings.ingest.sourcelist.ListedSource.Kind;
import dev.tidings.ingest.sourcelist.ListedSource.WhenGone;
import java.util.LinkedHashMap;
import java.util.Map;

/** A source as named values again, in the order of {@link SourceFields#NAMES}, without defaults. */
final class SourceValues {
  private SourceValues() {}

  static Map<String, String> of(ListedSource source) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("id", source.id());
    values.put(source.kind() == Kind.FOLDER ? "folder" : "url", source.location());
    if (source.kind() == Kind.PAGE) {
      values.put("kind", source.kind().spelling());
    }
    source.name().ifPresent(name -> values.put("name", name));
    source.language().ifPresent(language -> values.put("language", language));
    source.country().ifPresent(country -> values.put("country", country));
    source.cadence().ifPresent(cadence -> values.put("cadence", Cadence.spell(cadence)));
    if (source.whenGone() != WhenGone.KEEP) {
      values.put("when-gone", source.whenGone().spelling());
    }
    source.notes().ifPresent(notes -> values.put("notes", notes));
    return values;
  }

  static Map<String, String> selectors(ListedSource source) {
    Map<String, String> values = new LinkedHashMap<>();
    Selectors selectors = source.selectors();
    selectors.title().ifPresent(selector -> values.put("title", selector));
    selectors.body().ifPresent(selector -> values.put("body", selector));
    selectors.authors().ifPresent(selector -> values.put("authors", selector));
    selectors.published().ifPresent(selector -> values.put("published", selector));
    selectors.remove().ifPresent(selector -> values.put("remove", selector));
    return values;
  }
}
