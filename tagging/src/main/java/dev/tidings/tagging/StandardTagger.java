package dev.tidings.tagging;

import dev.tidings.tagging.day.DayFinder;
import dev.tidings.tagging.mentions.MentionTagger;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Tokenizer;
import dev.tidings.tagging.topics.TopicScorer;
import java.util.Optional;

/** Tags with a knowledge base, rules and a model of topics. */
final class StandardTagger implements Tagger {

  private final Admission admission;
  private final MentionTagger mentions;
  private final TopicScorer topics;
  private final TaggerVersion version;

  StandardTagger(
      Admission admission, MentionTagger mentions, TopicScorer topics, TaggerVersion version) {
    this.admission = admission;
    this.mentions = mentions;
    this.topics = topics;
    this.version = version;
  }

  @Override
  public Outcome tag(Document document) {
    Optional<String> objection = admission.objection(document);
    return objection.isPresent() ? new Outcome.Refused(objection.get()) : tagged(document);
  }

  private Outcome tagged(Document document) {
    Passage title = Tokenizer.read(document.title());
    Passage body = Tokenizer.read(document.body());
    MentionTagger.Result found = mentions.tag(title, body);
    DayFinder.Found day = DayFinder.find(document);
    return new Outcome.Tagged(
        found.mentions(), found.entities(), topics.score(title, body), day.day(), day.source());
  }

  @Override
  public TaggerVersion version() {
    return version;
  }
}
