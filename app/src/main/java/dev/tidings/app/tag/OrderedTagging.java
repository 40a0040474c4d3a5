package dev.tidings.app.tag;

import dev.tidings.ingest.ArticleSink;
import dev.tidings.schema.Article;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tags articles side by side and hands them on in the order they came, from the thread that brings
 * them. Holds a bounded number of them.
 *
 * @param <T> what an article becomes
 */
public final class OrderedTagging<T> implements ArticleSink, AutoCloseable {
  /** Enough that a long article holds nobody up. */
  private static final int UNDER_WAY_PER_THREAD = 16;

  private final ExecutorService workers;
  private final int mostUnderWay;
  private final Queue<CompletableFuture<T>> underWay = new ArrayDeque<>();
  private final Function<Article, T> work;
  private final Consumer<T> reader;

  /**
   * Starts the workers.
   *
   * @param work what is done side by side
   * @param reader is handed the results in order
   */
  public OrderedTagging(int threads, Function<Article, T> work, Consumer<T> reader) {
    this.workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "tagging");
              thread.setDaemon(true);
              return thread;
            });
    this.mostUnderWay = threads * UNDER_WAY_PER_THREAD;
    this.work = work;
    this.reader = reader;
  }

  @Override
  public void accept(Article article) {
    if (underWay.size() == mostUnderWay) {
      handOn();
    }
    underWay.add(CompletableFuture.supplyAsync(() -> work.apply(article), workers));
  }

  /** Waits for what is under way and hands it on. */
  public void finish() {
    while (!underWay.isEmpty()) {
      handOn();
    }
  }

  private void handOn() {
    reader.accept(underWay.remove().join());
  }

  /** Gives up what is still under way. */
  @Override
  public void close() {
    workers.shutdownNow();
  }
}
