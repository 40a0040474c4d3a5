package dev.tidings.tagging;

import dev.tidings.tagging.knowledge.KnowledgeBase;
import dev.tidings.tagging.knowledge.KnowledgeLine;
import dev.tidings.tagging.knowledge.KnownEntity;
import dev.tidings.tagging.mentions.MentionTagger;
import dev.tidings.tagging.names.NameModel;
import dev.tidings.tagging.topics.TopicScorer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What many taggers share: the models, the knowledge that ships and that of users' files. From it a
 * tagger with a few entries on top is made in no time. Thread-safe.
 */
public final class TaggerBase {

  private final Admission admission;
  private final NameModel names;
  private final TopicScorer topics;
  private final KnowledgeBase shipped;
  private final List<KnownEntity> ofFiles;
  private final KnowledgeHash hash;
  private final String modelVersion;

  TaggerBase(
      Admission admission,
      NameModel names,
      TopicScorer topics,
      KnowledgeBase shipped,
      List<KnownEntity> ofFiles,
      KnowledgeHash hash,
      String modelVersion) {
    this.admission = admission;
    this.names = names;
    this.topics = topics;
    this.shipped = shipped;
    this.ofFiles = List.copyOf(ofFiles);
    this.hash = hash;
    this.modelVersion = modelVersion;
  }

  /** The tagger with these entries on top. Their order doesn't matter. */
  public Tagger tagger(Collection<KnowledgeLine> entries) {
    return new StandardTagger(
        admission, names, new MentionTagger(knowledge(entries)), topics, version(entries));
  }

  /** What that tagger is known by. */
  public TaggerVersion version(Collection<KnowledgeLine> entries) {
    return new TaggerVersion(Taggers.CODE_VERSION, hash.with(sorted(entries)), modelVersion);
  }

  /** What that tagger knows. */
  public KnowledgeBase knowledge(Collection<KnowledgeLine> entries) {
    List<KnownEntity> ofEntries = sorted(entries).stream().map(KnowledgeLine::entity).toList();
    return shipped.with(List.of(ofFiles, ofEntries));
  }

  private static List<KnowledgeLine> sorted(Collection<KnowledgeLine> entries) {
    return entries.stream().sorted(Comparator.comparing(KnowledgeLine::text)).toList();
  }
}
