package dev.tidings.bench.throughput;

import dev.tidings.streams.StreamsSettings;
import dev.tidings.streams.TopologyRunner;
import dev.tidings.streams.TopologyRunner.Part;
import dev.tidings.streams.view.Backlog;
import dev.tidings.tagging.Tagger;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Topologies that run at the same time, and what they have to do. */
enum Stretch {
  ENRICHMENT {
    @Override
    Set<Part> parts() {
      return EnumSet.of(Part.ENRICHMENT);
    }

    @Override
    boolean isBehind(Backlog backlog) {
      return backlog.articlesAreBehind(backlog.articleEnds());
    }
  },
  STORIES {
    @Override
    Set<Part> parts() {
      return EnumSet.of(Part.STORIES);
    }

    @Override
    boolean isBehind(Backlog backlog) {
      return backlog.storiesAreBehind();
    }
  },
  COUNTS {
    @Override
    Set<Part> parts() {
      return EnumSet.of(Part.ACTOR_COUNTS);
    }

    @Override
    boolean isBehind(Backlog backlog) {
      return backlog.countsAreBehind();
    }
  },
  /** As {@code run} has them. */
  ALL {
    @Override
    Set<Part> parts() {
      return EnumSet.allOf(Part.class);
    }

    @Override
    boolean isBehind(Backlog backlog) {
      return ENRICHMENT.isBehind(backlog) || STORIES.isBehind(backlog) || COUNTS.isBehind(backlog);
    }
  };

  private static final long LOOK_AGAIN_MILLIS = 100;
  private static final double NANOS_PER_SECOND = 1e9;

  abstract Set<Part> parts();

  abstract boolean isBehind(Backlog backlog);

  /** How it is called in figures. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Seconds from when they have their partitions until nothing is left to do. */
  double run(Cluster cluster, Tagger tagger) {
    try (TopologyRunner runner =
            TopologyRunner.start(
                parts(),
                cluster.connection(),
                tagger,
                StreamsSettings.defaults(),
                cluster.folder().resolve("state"));
        Backlog backlog = new Backlog(cluster.connection(), cluster.topics())) {
      runner.ready().join();
      long began = System.nanoTime();
      while (isBehind(backlog)) {
        if (runner.failure().isDone()) {
          runner.failure().join();
        }
        pause();
      }
      return (System.nanoTime() - began) / NANOS_PER_SECOND;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
