package dev.tidings.app.verb;

import dev.tidings.app.print.Notes;
import dev.tidings.app.session.Session;
import dev.tidings.app.session.StateFolder;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.schema.LaneName;
import dev.tidings.schema.LaneStage;
import dev.tidings.schema.LaneState;
import dev.tidings.schema.TaggerVersion;
import dev.tidings.schema.Topics;
import dev.tidings.streams.lane.LaneException;
import dev.tidings.streams.lane.LaneFilling;
import dev.tidings.streams.lane.LaneSize;
import dev.tidings.streams.lane.Lanes;
import dev.tidings.streams.view.TopicReader;
import dev.tidings.tagging.Tagger;
import java.time.Instant;
import java.util.Optional;

/** Fills a lane with all articles: {@code tidings replay --lane}. */
final class LaneFill {

  private final Session session;
  private final Settings settings;
  private final Notes notes;
  private final Lanes lanes;

  LaneFill(Session session, Settings settings, Notes notes) {
    this.session = session;
    this.settings = settings;
    this.notes = notes;
    this.lanes = LaneOption.lanes(session);
  }

  /**
   * Makes the lane where it isn't there, and fills it.
   *
   * @return whether all articles that there were are through
   */
  boolean fill(LaneName name, StopSignal stop) {
    Object prepared = session.prepare();
    Tagger tagger = Pipeline.taggers(settings).build();
    LaneState state = open(name, tagger);
    return fill(state, tagger, stop);
  }

  private LaneState open(LaneName name, Tagger tagger) {
    TaggerVersion version = version(tagger);
    Optional<LaneState> found = lanes.find(name);
    if (found.isEmpty()) {
      Instant now = Instant.now();
      return lanes.write(new LaneState(name.value(), version, LaneStage.FILLING, now, now, 0L));
    }
    LaneState state = found.get();
    if (state.getStage() == LaneStage.DROPPING) {
      throw new LaneException(
          "lane %s is being dropped; finish that first: tidings lanes --drop %s"
              .formatted(name, name));
    }
    if (!state.getTagger().equals(version)) {
      throw new LaneException(
          "lane %s is filled by the tagger %s, but this is %s; choose another name, or drop it"
                  .formatted(name, words(state.getTagger()), words(version))
              + " first: tidings lanes --drop "
              + name);
    }
    return state;
  }

  private boolean fill(LaneState state, Tagger tagger, StopSignal stop) {
    Topics topics = session.topics().in(LaneName.of(state.getName()));
    Object prepared = session.prepare(topics);
    stop.willBeWaitedFor();
    try (StateFolder folder = StateFolder.take(settings.dataDir(), state);
        FillProgress progress = new FillProgress(notes, state.getName())) {
      LaneFilling filling =
          new LaneFilling(
              session.connection(), topics, settings.streams(), folder.path(), session.failure());
      if (!filling.fill(() -> tagger, () -> !stop.isRequested(), progress)) {
        return false;
      }
    }
    try (TopicReader reader = new TopicReader(session.connection())) {
      long articles = LaneSize.of(reader, topics);
      LaneState now = lanes.require(topics.lane());
      Object written =
          lanes.write(
              LaneState.newBuilder(now)
                  .setArticles(articles)
                  .setStage(now.getStage() == LaneStage.FILLING ? LaneStage.FILLED : now.getStage())
                  .build());
      notes.say(
          "lane %s: all %d articles are in it. To compare: tidings diff live %s"
              .formatted(topics.lane(), articles, topics.lane()));
      return true;
    }
  }

  private static TaggerVersion version(Tagger tagger) {
    return new TaggerVersion(
        tagger.version().code(), tagger.version().knowledge(), tagger.version().model());
  }

  /** A tagger's version in one word. */
  static String words(TaggerVersion version) {
    return "%s/%s/%s"
        .formatted(version.getVersion(), version.getKnowledgeVersion(), version.getModelVersion());
  }
}
