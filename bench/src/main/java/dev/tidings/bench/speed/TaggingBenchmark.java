package dev.tidings.bench.speed;

import dev.tidings.bench.speed.Contestant.Work;
import dev.tidings.lab.data.CorpusArticle;
import dev.tidings.lab.data.SharedData;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Articles per second on one thread. An invocation goes through all of them, so that a slow engine
 * and a fast one do the same work.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx4g", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 6)
@Measurement(iterations = 3, time = 6)
public class TaggingBenchmark {
  private static final int ARTICLES = 60;

  @Param private Contestant engine = Contestant.TIDINGS;

  private List<CorpusArticle> articles = List.of();
  private Work work = article -> article;

  @Setup
  public void start() {
    Path data = SharedData.require();
    articles = Articles.read(data, ARTICLES);
    work = engine.start(data);
  }

  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void tag(Blackhole sink) {
    for (CorpusArticle article : articles) {
      sink.consume(work.apply(article));
    }
  }
}
