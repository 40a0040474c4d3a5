package dev.tidings.tagging;

import dev.tidings.tagging.knowledge.KnowledgeLine;
import dev.tidings.tagging.mentions.MentionTagger;
import dev.tidings.tagging.names.NameModel;
import dev.tidings.tagging.topics.TopicScorer;
import java.util.Collection;

/**
 * What many taggers share: the models, the knowledge that ships and that of users' files. From it a
 * tagger with a few entries on top is made in no time. Thread-safe.
 */
public final class TaggerBase {

  private final Admission admission;
  private final NameModel names;
  private final TopicScorer topics;
  private final KnowledgeLayers knowledge;
  private final String modelVersion;

  TaggerBase(
      Admission admission,
      NameModel names,
      TopicScorer topics,
      KnowledgeLayers knowledge,
      String modelVersion) {
    this.admission = admission;
    this.names = names;
    this.topics = topics;
    this.knowledge = knowledge;
    this.modelVersion = modelVersion;
  }

  /** The tagger with these entries on top. Their order doesn't matter. */
  public Tagger tagger(Collection<KnowledgeLine> entries) {
    return new StandardTagger(
        admission, names, new MentionTagger(knowledge.with(entries)), topics, version(entries));
  }

  /** What that tagger is known by. */
  public TaggerVersion version(Collection<KnowledgeLine> entries) {
    return new TaggerVersion(Taggers.CODE_VERSION, knowledge.version(entries), modelVersion);
  }
}
