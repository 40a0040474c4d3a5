package dev.tidings.lab.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.lab.LabException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A folder of articles in gzipped JSON Lines. */
public final class Corpus {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BUFFER = 1 << 16;
  private final Path folder;

  public Corpus(Path folder) {
    this.folder = folder;
  }

  /** Every article, file by file in the order of their names. */
  public void forEach(Consumer<CorpusArticle> reader) {
    files().forEach(file -> read(file, reader));
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl.gz")).sorted().toList();
    } catch (IOException e) {
      throw new LabException(folder + " can't be read: " + e, e);
    }
  }

  private static void read(Path file, Consumer<CorpusArticle> reader) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), BUFFER), StandardCharsets.UTF_8))) {
      String name = String.valueOf(file.getFileName());
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.accept(article(name, JSON.readTree(line)));
      }
    } catch (IOException e) {
      throw new LabException(file + " can't be read: " + e, e);
    }
  }

  private static CorpusArticle article(String file, JsonNode json) {
    return new CorpusArticle(
        file,
        json.path("url").asText(),
        json.path("title").asText(),
        json.path("body").asText(),
        textOrNull(json.path("publishedAt")),
        textOrNull(json.path("source")),
        textOrNull(json.path("section")));
  }

  private static @Nullable String textOrNull(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }
}
