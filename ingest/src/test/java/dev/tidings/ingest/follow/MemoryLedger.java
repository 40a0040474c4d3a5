package dev.tidings.ingest.follow;

import dev.tidings.schema.Article;
import dev.tidings.schema.FeedState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ledger in memory that outlives its followers, all of whose parts the last one to ask owns. */
final class MemoryLedger implements Ledger {
  final Map<String, FeedState> state = new LinkedHashMap<>();
  final List<Written> written = new ArrayList<>();
  final List<Article> published = new ArrayList<>();
  final List<String> takenDown = new ArrayList<>();
  private final Clock clock;
  private @Nullable Owner owner;
  private boolean handingOver;

  MemoryLedger(Clock clock) {
    this.clock = clock;
  }

  /** A revision that was written, or a takedown if there is none. */
  record Written(String id, Instant at, Optional<Article> article) {}

  /** The article as it stands now, by its address. */
  Map<String, Article> live() {
    Map<String, Article> live = new HashMap<>();
    published.forEach(article -> live.put(article.getId(), article));
    takenDown.forEach(live::remove);
    return live;
  }

  /** The next write fails, as if the part was being passed on. */
  void handOver() {
    handingOver = true;
  }

  @Override
  public int partOf(String source) {
    return 0;
  }

  @Override
  public void poll(Duration longest, Owner asking) {
    if (asking != owner) {
      owner = asking;
      asking.gained(Set.of(0), records -> Map.copyOf(state).forEach(records));
    }
  }

  @Override
  public boolean write(Collection<Harvest> harvests) {
    if (handingOver) {
      handingOver = false;
      return false;
    }
    for (Harvest harvest : harvests) {
      Instant now = clock.instant();
      harvest.published().forEach(it -> written.add(new Written(it.getId(), now, Optional.of(it))));
      harvest.takenDown().forEach(id -> written.add(new Written(id, now, Optional.empty())));
      published.addAll(harvest.published());
      takenDown.addAll(harvest.takenDown());
      harvest.state().forEach(this::put);
    }
    return true;
  }

  private void put(String key, Optional<FeedState> value) {
    value.ifPresentOrElse(record -> state.put(key, record), () -> state.remove(key));
  }

  @Override
  public void close() {}
}
