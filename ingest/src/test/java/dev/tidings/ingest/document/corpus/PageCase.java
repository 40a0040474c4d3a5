package dev.tidings.ingest.document.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.RecordingProblems;
import dev.tidings.ingest.RecordingSink;
import dev.tidings.ingest.SharedData;
import dev.tidings.ingest.read.Sources;
import dev.tidings.schema.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page with what a person found on it.
 *
 * @param body the article's text
 * @param address where the page was
 */
record PageCase(Path file, String body, String address) {

  static List<PageCase> all() throws IOException {
    Path pages = SharedData.present("data/pages");
    JsonNode truth = new ObjectMapper().readTree(pages.resolve("ground-truth.json").toFile());
    List<PageCase> cases = new ArrayList<>();
    for (Map.Entry<String, JsonNode> page : truth.properties()) {
      cases.add(
          new PageCase(
              pages.resolve("html").resolve(page.getKey() + ".html.gz"),
              page.getValue().path("articleBody").asText(),
              page.getValue().path("url").asText()));
    }
    return cases;
  }

  /** What is read from the page, the whole way that a file goes; empty where it was rejected. */
  Optional<Article> read() {
    RecordingSink sink = new RecordingSink();
    Sources.open(List.of(file.toString()), IngestOptions.standard(), new RecordingProblems())
        .forEach(sink);
    return sink.articles().stream().findFirst();
  }
}
