package dev.tidings.tagging;

import dev.tidings.tagging.day.DayFinder;
import dev.tidings.tagging.mentions.MentionTagger;
import dev.tidings.tagging.names.NameModel;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Tokenizer;
import dev.tidings.tagging.topics.TopicScorer;
import java.util.List;
import java.util.Optional;

/** Tags with a knowledge base, rules, and models of names and topics. */
final class StandardTagger implements Tagger {
  private final Admission admission;
  private final NameModel names;
  private final MentionTagger mentions;
  private final TopicScorer topics;
  private final TaggerVersion version;

  StandardTagger(
      Admission admission,
      NameModel names,
      MentionTagger mentions,
      TopicScorer topics,
      TaggerVersion version) {
    this.admission = admission;
    this.names = names;
    this.mentions = mentions;
    this.topics = topics;
    this.version = version;
  }

  @Override
  public Outcome tag(Document document) {
    return tag(document, false).outcome();
  }

  @Override
  public Explained explain(Document document) {
    return tag(document, true);
  }

  private Explained tag(Document document, boolean explaining) {
    Optional<String> objection = admission.objection(document);
    if (objection.isPresent()) {
      return new Explained(new Outcome.Refused(objection.get()), List.of());
    }
    Passage title = Tokenizer.read(document.title());
    Passage body = Tokenizer.read(document.body());
    DayFinder.Found day = DayFinder.find(document);
    MentionTagger.Result found =
        mentions.tag(title, body, names.find(title, body), day.day(), explaining);
    var tagged =
        new Outcome.Tagged(
            found.mentions(), found.entities(), topics.score(title, body), day.day(), day.source());
    return new Explained(tagged, found.reasons());
  }

  @Override
  public TaggerVersion version() {
    return version;
  }
}
