package dev.tidings.lab.evaluate;

import dev.tidings.lab.LabException;
import dev.tidings.lab.data.CorpusArticle;
import dev.tidings.lab.evaluate.Figure.Unit;
import dev.tidings.tagging.Document;
import dev.tidings.tagging.Tagger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the engine takes: time to start, memory, and roughly how fast it is. */
final class EngineScores {
  private static final int ARTICLE_LENGTH = 4096;
  private static final int STARTS = 3;
  private static final long WARM_UP_NANOS = 3_000_000_000L;
  private static final long MEASURED_NANOS = 3_000_000_000L;
  private static final double BYTES_PER_MEGABYTE = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  private EngineScores() {}

  static Section section(Tagger tagger, List<CorpusArticle> articles) {
    List<String> start = bestStart();
    return new Section(
        "Engine",
        "Start-up: from the start of a fresh JVM until the first text is tagged, the best of three."
            + " Memory: heap in use after a collection then. Speed: articles of the corpus cut or"
            + " joined to 4 KB, everything on, a second of one thread's work, a rough figure;"
            + " `bench/` measures it properly.",
        List.of(
            new Figure(
                "engine.start",
                "ready after",
                Double.parseDouble(start.get(0)),
                Unit.MILLISECONDS,
                ""),
            new Figure(
                "engine.heap",
                "heap",
                Double.parseDouble(start.get(1)) / BYTES_PER_MEGABYTE,
                Unit.MEGABYTES,
                ""),
            new Figure(
                "engine.speed",
                "4 KB articles",
                speed(tagger, documents(articles)),
                Unit.PER_SECOND,
                "")));
  }

  private static List<Document> documents(List<CorpusArticle> articles) {
    List<Document> documents = new ArrayList<>();
    var text = new StringBuilder();
    for (CorpusArticle article : articles) {
      text.append(article.body()).append("\n\n");
      if (text.length() >= ARTICLE_LENGTH) {
        String body = text.substring(0, ARTICLE_LENGTH);
        documents.add(new Document(article.title(), body, "en", null, Instant.EPOCH));
        text.setLength(0);
      }
    }
    return documents;
  }

  private static double speed(Tagger tagger, List<Document> documents) {
    run(tagger, documents, WARM_UP_NANOS);
    return run(tagger, documents, MEASURED_NANOS);
  }

  private static double run(Tagger tagger, List<Document> documents, long nanos) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long began = threads.getCurrentThreadCpuTime();
    long tagged = 0;
    while (threads.getCurrentThreadCpuTime() - began < nanos) {
      tagger.tag(documents.get((int) (tagged++ % documents.size())));
    }
    return tagged * NANOS_PER_SECOND / (threads.getCurrentThreadCpuTime() - began);
  }

  private static List<String> bestStart() {
    List<String> best = start();
    for (int i = 1; i < STARTS; i++) {
      List<String> next = start();
      best = Long.parseLong(next.get(0)) < Long.parseLong(best.get(0)) ? next : best;
    }
    return best;
  }

  private static List<String> start() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    var builder =
        new ProcessBuilder(
            java, "-XX:+UseSerialGC", "-Xmx1g", "-cp", classPath, StartUp.class.getName());
    try {
      Process process = builder.redirectErrorStream(true).start();
      try (var lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        String line = String.valueOf(lines.readLine());
        if (!line.matches("[0-9]+ [0-9]+ .*")) {
          throw new LabException("the start-up can't be measured: " + line);
        }
        return List.of(line.split(" ", -1));
      }
    } catch (IOException e) {
      throw new LabException("no JVM can be started: " + e, e);
    }
  }
}
