package dev.tidings.lab.knowledge;

import dev.tidings.lab.LabException;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.knowledge.KnownEntity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes the knowledge file: reads the sources in the order of trust into {@link Drafts}, raises the
 * famous, settles {@link Clashes}, flags names by {@link Caution}, writes.
 */
final class KnowledgeBuilder {

  private static final int MOST = 3;
  private static final Comparator<Draft> LIKELIEST =
      Comparator.comparing((Draft draft) -> draft.handmade() ? 0 : 1)
          .thenComparing(draft -> -draft.prominence)
          .thenComparing(draft -> -draft.weight);

  private final Path folder;
  private final List<OwnSource> tables;
  private final EverydayWords everyday;
  private final List<Source> sources = new ArrayList<>();
  private final Fame fame;

  /**
   * Prepares a build.
   *
   * @param folder holds a folder for each source
   * @param tables by name, read first, in their order
   */
  KnowledgeBuilder(Path folder, List<OwnSource> tables, EverydayWords everyday) {
    this.folder = folder;
    this.tables = List.copyOf(tables);
    this.everyday = everyday;
    this.fame = Fame.read(new Folder(folder.resolve(Fame.FOLDER)));
    List<KnownEntity> own = new ArrayList<>();
    tables.forEach(table -> own.addAll(table.entities()));
    var countries = new Countries(own);
    sources.add(new CountryCoder(countries));
    sources.add(new SuggestionIndex(countries, name -> fame.knows(name) && !everyday.all(name)));
    sources.add(new WorldCities(countries));
    sources.add(new Subdivisions(countries));
    sources.add(new Congress());
    sources.add(new EveryPolitician(countries));
    sources.add(new Phoenix(countries));
    sources.add(new WhoGov());
    sources.add(new PartyFacts(everyday));
    sources.add(new GdeltThemes(countries, everyday));
  }

  /** Folders of sources that aren't there. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (Source source : sources) {
      if (!new Folder(folder.resolve(source.folder())).exists()) {
        missing.add(source.folder());
      }
    }
    if (!new Folder(folder.resolve(Fame.FOLDER)).exists()) {
      missing.add(Fame.FOLDER);
    }
    return missing.stream().distinct().toList();
  }

  /** The content of the knowledge file. */
  String build() {
    var drafts = new Drafts();
    tables.forEach(table -> table.read(new Folder(folder), drafts));
    for (Source source : sources) {
      var from = new Folder(folder.resolve(source.folder()));
      if (from.exists()) {
        source.read(from, drafts);
      }
    }
    List<Draft> all = new ArrayList<>(drafts.all());
    if (all.isEmpty()) {
      throw new LabException("there is nothing to build from in " + folder);
    }
    raise(all);
    giveWay(all);
    Clashes.settle(all);
    var caution = new Caution(everyday);
    all.stream().filter(draft -> draft.type == EntityType.PERSON).forEach(caution::learn);
    return new KnowledgeWriter(caution).write(header(), all);
  }

  /** What everyone knows counts one more; of several that bear a title, the likeliest. */
  private void raise(List<Draft> drafts) {
    Map<String, Draft> likeliest = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      for (String title : titles(draft)) {
        likeliest.merge(
            title, draft, (one, other) -> LIKELIEST.compare(one, other) <= 0 ? one : other);
      }
    }
    for (Draft draft : new LinkedHashSet<>(likeliest.values())) {
      if (draft.prominence > 0) {
        draft.prominence = Math.min(MOST, draft.prominence + 1);
        draft.sources.add(Fame.KEY);
      }
    }
  }

  /** What was thought of first is meant first: who shares its name ranks below; not so places. */
  private static void giveWay(List<Draft> drafts) {
    Map<String, Integer> ranks = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.handmade() && draft.type != EntityType.PLACE) {
        draft
            .names(Clashes::concerns)
            .forEach(name -> ranks.merge(draft.type + name.key(), draft.prominence, Math::max));
      }
    }
    for (Draft draft : drafts) {
      if (!draft.handmade()) {
        for (Name name : draft.names(Clashes::concerns)) {
          int rank = ranks.getOrDefault(draft.type + name.key(), MOST + 1);
          draft.prominence = Math.max(0, Math.min(draft.prominence, rank - 1));
        }
      }
    }
  }

  private Set<String> titles(Draft draft) {
    Set<String> titles = new LinkedHashSet<>();
    if (fame.knows(draft.label) && (draft.handmade() || !everyday.all(draft.label))) {
      titles.add(Name.key(draft.label));
    }
    for (Name name : draft.names.values()) {
      boolean said = draft.handmade() || !everyday.all(name.text());
      if (name.text().indexOf(' ') > 0 && said && fame.knows(name.text())) {
        titles.add(name.key());
      }
    }
    return titles;
  }

  private String header() {
    Map<String, String> abouts = new TreeMap<>();
    sources.forEach(source -> abouts.put(source.key(), source.about()));
    abouts.put(Fame.KEY, Fame.ABOUT);
    abouts.put(OwnSource.KEY, tables.get(0).about());
    String lines =
        abouts.entrySet().stream()
            .sorted(Comparator.comparing(Map.Entry::getKey))
            .map(entry -> "#   " + entry.getKey() + ": " + entry.getValue() + "\n")
            .collect(Collectors.joining());
    return Header.TEXT + "#\n# Sources:\n" + lines;
  }
}
