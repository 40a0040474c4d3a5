package dev.tidings.ingest.follow;

import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.read.Sources;
import dev.tidings.ingest.sourcelist.ListedSource.WhenGone;
import dev.tidings.schema.Article;
import dev.tidings.schema.FeedSchedule;
import dev.tidings.schema.FeedStanding;
import dev.tidings.schema.FetchMemory;
import dev.tidings.schema.FollowedArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at a watched folder: read again when a file in it has come, changed or gone. */
final class FolderVisit {
  private final Visit visit;
  private final SourceMemory memory;
  private final IngestOptions reading;
  private final FollowOptions options;
  private final Clock clock;

  FolderVisit(Visit visit, IngestOptions reading, FollowOptions options, Clock clock) {
    this.visit = visit;
    this.memory = visit.memory;
    this.reading = reading.withDefaultSource(visit.source.id());
    this.options = options;
    this.clock = clock;
  }

  FeedSchedule look(FeedSchedule before) {
    Instant now = Schedules.millis(clock.instant());
    FeedSchedule.Builder next =
        FeedSchedule.newBuilder(before)
            .setFetches(before.getFetches() + 1)
            .setLastFetch(now)
            .setNextFetch(
                Schedules.millis(now.plus(visit.source.cadence().orElse(options.folderPause()))));
    Optional<String> stamp = stamp(Path.of(visit.source.location()));
    if (stamp.isEmpty()) {
      return next.setFailures(before.getFailures() + 1)
          .setFailingSince(before.getFailingSince().orElse(now))
          .setError("the folder cannot be read; check the path and its rights")
          .build();
    }
    if (!before.getMemory().flatMap(FetchMemory::getBodyHash).equals(stamp)) {
      read(now);
      next.setMemory(FetchMemory.newBuilder().setBodyHash(stamp.get()).setWholeSeen(now).build());
    }
    return next.setStanding(FeedStanding.ACTIVE)
        .setLastSuccess(now)
        .setFailures(0)
        .setFailingSince(null)
        .setError(null)
        .build();
  }

  /** Changes with any file's name, size or time. */
  private static Optional<String> stamp(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return Optional.of(
          Alias.hash(
              files
                  .filter(Files::isRegularFile)
                  .sorted()
                  .map(FolderVisit::stampOfFile)
                  .collect(Collectors.joining("\n"))));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static String stampOfFile(Path file) {
    try {
      return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      // Gone while we looked: the next look will see.
      return file + " gone";
    }
  }

  private void read(Instant now) {
    Set<String> present = new HashSet<>();
    int problems = visit.problems.size();
    Sources.open(List.of(visit.source.location()), reading, visit.problems::add)
        .forEach(article -> take(article, present, now));
    if (visit.source.whenGone() == WhenGone.TAKEDOWN && visit.problems.size() == problems) {
      List.copyOf(memory.articles().keySet()).stream()
          .filter(entry -> !present.contains(entry))
          .forEach(this::takeDown);
    }
  }

  private void take(Article article, Set<String> present, Instant now) {
    String entry = Alias.hash(article.getId());
    present.add(entry);
    FollowedArticle before = memory.articles().get(entry);
    if (before != null && before.getContentHash().equals(article.getContentHash())) {
      return;
    }
    visit.published.add(article);
    FollowedArticle.Builder next =
        before == null
            ? FollowedArticle.newBuilder()
                .setAliases(List.of())
                .setStated(Map.of())
                .setAuthors(List.of())
                .setFirstSeen(now)
            : FollowedArticle.newBuilder(before);
    if (before == null) {
      visit.found++;
      visit.articles++;
      next.setPublishedFirst(now);
    } else {
      visit.revisions++;
    }
    memory.put(
        entry,
        next.setArticleId(article.getId())
            .setContentHash(article.getContentHash())
            .setLastSeen(now)
            .build());
  }

  private void takeDown(String entry) {
    Optional.ofNullable(memory.articles().get(entry))
        .flatMap(FollowedArticle::getArticleId)
        .ifPresent(visit.takenDown::add);
    memory.remove(entry);
  }
}
