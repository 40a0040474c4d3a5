package dev.tidings.app.verb;

import dev.tidings.app.print.Notes.Progress;
import dev.tidings.ingest.publish.Receipt;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.Revision;
import dev.tidings.streams.view.Backlog;
import dev.tidings.streams.view.Ending;
import dev.tidings.streams.view.Endings;
import dev.tidings.streams.view.Endings.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Keeps account of published articles until each is seen to have ended somewhere. */
final class Account {

  private static final int LOOK_AGAIN_MILLIS = 100;

  private final Set<String> inOrder = new LinkedHashSet<>();
  private final Map<Revision, Content> published = new LinkedHashMap<>();
  private final Map<Integer, Long> lastOffsets = new LinkedHashMap<>();

  /** Says that an article is about to be published; its place in the order is the first such. */
  synchronized void expect(String id) {
    inOrder.add(id);
  }

  /** Takes an article into the account; called from the producer's thread, in no order. */
  synchronized void add(Receipt receipt) {
    published.put(
        new Revision(receipt.partition(), receipt.offset()),
        new Content(receipt.articleId(), receipt.contentHash()));
    lastOffsets.merge(receipt.partition(), receipt.offset(), Math::max);
  }

  /** The ids of the published articles. */
  synchronized Set<String> ids() {
    return published.values().stream().map(Content::articleId).collect(Collectors.toSet());
  }

  /**
   * Waits until enrichment has dealt with all of them and with all that was there before, and the
   * stories and counts with all of its output.
   */
  void await(Backlog backlog, CompletableFuture<?> failure, Progress progress) {
    Map<TopicPartition, Long> ends = backlog.articleEnds();
    while (waiting(backlog, progress) > 0) {
      pause(failure);
    }
    while (backlog.articlesAreBehind(ends)) {
      pause(failure);
    }
    while (backlog.storiesAreBehind()) {
      pause(failure);
    }
    while (backlog.countsAreBehind()) {
      pause(failure);
    }
  }

  private synchronized long waiting(Backlog backlog, Progress progress) {
    Map<Integer, Long> done = new LinkedHashMap<>();
    backlog
        .articlesDone()
        .forEach((TopicPartition at, Long next) -> done.put(at.partition(), next));
    boolean all =
        lastOffsets.entrySet().stream()
            .allMatch(last -> done.getOrDefault(last.getKey(), 0L) > last.getValue());
    if (all) {
      return 0;
    }
    long waiting =
        published.keySet().stream()
            .filter(it -> done.getOrDefault(it.getPartition(), 0L) <= it.getOffset())
            .count();
    progress.at(published.size() - waiting);
    return waiting;
  }

  private static void pause(CompletableFuture<?> failure) {
    try {
      failure.get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Nothing has failed.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  /** What became of them. */
  synchronized Summary summary(Endings endings) {
    long tagged = 0;
    long unchanged = 0;
    List<String> notTagged = new ArrayList<>();
    for (Map.Entry<Revision, Content> entry : published.entrySet()) {
      Content content = entry.getValue();
      Optional<Ending> ending = endings.of(entry.getKey());
      if (ending.isPresent() && ending.get() instanceof Ending.Enriched) {
        tagged++;
      } else if (ending.isPresent()) {
        notTagged.add(content.articleId() + ": " + EndingText.of(ending.get()));
      } else if (endings.contents().contains(content)) {
        unchanged++;
      } else {
        notTagged.add(content.articleId() + ": nothing downstream knows of it; please report this");
      }
    }
    return new Summary(tagged, unchanged, notTagged);
  }

  /** The tagged articles among them, in the order of their publication. */
  synchronized List<EnrichedArticle> tagged(Endings endings) {
    List<EnrichedArticle> tagged = new ArrayList<>();
    for (String id : inOrder) {
      EnrichedArticle article = endings.enriched().get(id);
      if (article != null) {
        tagged.add(article);
      }
    }
    return tagged;
  }

  /**
   * What became of published articles.
   *
   * @param tagged newly tagged
   * @param unchanged known already with this content
   * @param notTagged the others, each with where it ended
   */
  record Summary(long tagged, long unchanged, List<String> notTagged) {}
}
