package dev.tidings.tagging;

import dev.tidings.tagging.knowledge.KnowledgeBase;
import dev.tidings.tagging.knowledge.KnowledgeLine;
import dev.tidings.tagging.knowledge.KnownEntity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What there is to know, from the ground up: what ships, what users' files say, and entries on top
 * that may change. Thread-safe.
 */
public final class KnowledgeLayers {

  private final KnowledgeBase shipped;
  private final List<KnownEntity> ofFiles;
  private final KnowledgeHash hash;

  KnowledgeLayers(KnowledgeBase shipped, List<KnownEntity> ofFiles, KnowledgeHash hash) {
    this.shipped = shipped;
    this.ofFiles = List.copyOf(ofFiles);
    this.hash = hash;
  }

  /** All of it. The entries' order doesn't matter. */
  public KnowledgeBase with(Collection<KnowledgeLine> entries) {
    List<KnownEntity> ofEntries = sorted(entries).stream().map(KnowledgeLine::entity).toList();
    return shipped.with(List.of(ofFiles, ofEntries));
  }

  /** The content hash of all of it; without entries, that of the rest. */
  public String version(Collection<KnowledgeLine> entries) {
    return hash.with(sorted(entries));
  }

  private static List<KnowledgeLine> sorted(Collection<KnowledgeLine> entries) {
    return entries.stream().sorted(Comparator.comparing(KnowledgeLine::text)).toList();
  }
}
