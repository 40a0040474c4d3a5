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
import dev.tidings.streams.knowledge.KnowledgeStore;
import dev.tidings.streams.lane.LaneException;
import dev.tidings.streams.lane.LaneFilling;
import dev.tidings.streams.lane.LaneKnowledge;
import dev.tidings.streams.lane.LaneSize;
import dev.tidings.streams.lane.Lanes;
import dev.tidings.streams.view.TopicReader;
import dev.tidings.tagging.Tagger;
import dev.tidings.tagging.TaggerBase;
import dev.tidings.tagging.Taggers;
import dev.tidings.tagging.knowledge.KnowledgeLine;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Makes lanes and fills them with all articles: {@code tidings replay --lane}. */
final class LaneFill {

  private final Session session;
  private final Settings settings;
  private final Notes notes;
  private final Lanes lanes;
  private final TaggerBase base;

  LaneFill(Session session, Settings settings, Notes notes) {
    this.session = session;
    this.settings = settings;
    this.notes = notes;
    this.lanes = LaneOption.lanes(session);
    this.base = base(settings);
  }

  /** What a lane's tagger knows beside its entries: what ships, and nothing else. */
  static TaggerBase base(Settings settings) {
    return taggers(settings).base();
  }

  private static Taggers.Builder taggers(Settings settings) {
    return Taggers.builder().maxCodePoints(settings.maxArticleBytes());
  }

  /**
   * Makes the lane where it isn't there, with the live entries and those of the knowledge files,
   * and fills it.
   *
   * @return whether all articles that there were are through
   */
  boolean makeAndFill(LaneName name, StopSignal stop) {
    if (name.isLive()) {
      throw new LaneException("the live lane fills itself; leave --lane out to replay in place");
    }
    List<KnowledgeLine> ofFiles =
        settings.knowledge().isEmpty()
            ? List.of()
            : KnowledgeFiles.lines(
                settings.knowledge(), new KnowledgeCheck(taggers(settings).layers()));
    Object unused = session.prepare();
    Optional<LaneState> found = lanes.find(name);
    LaneState state = found.isPresent() ? known(found.get(), name, ofFiles) : make(name, ofFiles);
    stop.willBeWaitedFor();
    if (!fill(state, () -> !stop.isRequested())) {
      return false;
    }
    notes.say(
        "lane %s: all %d articles are in it. To compare: tidings diff live %s"
            .formatted(name, lanes.require(name).getArticles(), name));
    return true;
  }

  private LaneState make(LaneName name, List<KnowledgeLine> ofFiles) {
    Collection<KnowledgeLine> entries = LaneKnowledge.on(store(LaneName.LIVE).read(), ofFiles);
    Instant now = Instant.now();
    TaggerVersion version = LaneKnowledge.version(base, entries);
    // Written down first: whatever is made for a lane, there is a lane to be dropped.
    LaneState state =
        lanes.write(new LaneState(name.value(), version, LaneStage.FILLING, now, now, 0L));
    give(name, entries);
    return state;
  }

  private void give(LaneName name, Collection<KnowledgeLine> entries) {
    Object unused = session.prepare(session.topics().in(name));
    KnowledgeStore store = store(name);
    store.write(LaneKnowledge.changes(store.read(), entries));
  }

  /** A lane that is there already, if the knowledge files given are its own. */
  private LaneState known(LaneState state, LaneName name, List<KnowledgeLine> ofFiles) {
    requireNotDropping(state);
    Object unused = session.prepare(session.topics().in(name));
    Collection<KnowledgeLine> entries = store(name).read().lines();
    if (!isOf(state, entries)) {
      // Whoever made it may have been killed before it had all entries.
      Collection<KnowledgeLine> meant = LaneKnowledge.on(store(LaneName.LIVE).read(), ofFiles);
      requireOf(state, meant);
      give(name, meant);
    } else if (!entries.containsAll(ofFiles)) {
      requireOf(state, LaneKnowledge.on(store(name).read(), ofFiles));
    }
    return state;
  }

  private boolean isOf(LaneState state, Collection<KnowledgeLine> entries) {
    return LaneKnowledge.version(base, entries).equals(state.getTagger());
  }

  private void requireOf(LaneState state, Collection<KnowledgeLine> entries) {
    TaggerVersion version = LaneKnowledge.version(base, entries);
    if (!version.equals(state.getTagger())) {
      throw new LaneException(
          ("lane %s is filled by the tagger %s, but this is %s; choose another name, or drop it"
                  + " first: tidings lanes --drop %s")
              .formatted(
                  state.getName(), words(state.getTagger()), words(version), state.getName()));
    }
  }

  private static void requireNotDropping(LaneState state) {
    if (state.getStage() == LaneStage.DROPPING) {
      throw new LaneException(
          "lane %s is being dropped; finish that first: tidings lanes --drop %s"
              .formatted(state.getName(), state.getName()));
    }
  }

  /**
   * A lane in which topologies can work.
   *
   * @throws LaneException where there is none of this name, or it is being dropped
   */
  static LaneState requireWorkable(Session session, LaneName name) {
    LaneState state = LaneOption.lanes(session).require(name);
    requireNotDropping(state);
    Object unused = session.prepare(session.topics().in(name));
    return state;
  }

  /**
   * Has all articles that there are now go through a lane that has its entries.
   *
   * @return whether they are; if not, it was told to stop
   */
  boolean fill(LaneState state, BooleanSupplier goOn) {
    Topics topics = session.topics().in(LaneName.of(state.getName()));
    Tagger tagger = tagger(state);
    try (StateFolder folder = StateFolder.take(settings.dataDir(), state);
        FillProgress progress = new FillProgress(notes, state.getName())) {
      LaneFilling filling =
          new LaneFilling(
              session.connection(), topics, settings.streams(), folder.path(), session.failure());
      if (!filling.fill(() -> tagger, goOn, progress)) {
        return false;
      }
    }
    writeDown(topics);
    return true;
  }

  /** The lane's own tagger, which this process must be able to make. */
  private Tagger tagger(LaneState state) {
    requireNotDropping(state);
    Collection<KnowledgeLine> entries = store(LaneName.of(state.getName())).read().lines();
    requireOf(state, entries);
    return base.tagger(entries);
  }

  private void writeDown(Topics topics) {
    long articles;
    try (TopicReader reader = new TopicReader(session.connection())) {
      articles = LaneSize.of(reader, topics);
    }
    LaneState now = lanes.require(topics.lane());
    LaneStage stage = now.getStage() == LaneStage.FILLING ? LaneStage.FILLED : now.getStage();
    Object unused =
        lanes.write(LaneState.newBuilder(now).setArticles(articles).setStage(stage).build());
  }

  private KnowledgeStore store(LaneName lane) {
    return new KnowledgeStore(session.connection(), session.topics().in(lane));
  }

  /** A tagger's version in one word. */
  private static String words(TaggerVersion version) {
    return "%s/%s/%s"
        .formatted(version.getVersion(), version.getKnowledgeVersion(), version.getModelVersion());
  }
}
