package dev.tidings.ingest.feed.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One feed of a corpus. */
record CorpusCase(String collection, Path file, List<Expectation> expected) {
  /** Where feedparser's own tests serve its corpus from. */
  static final String HOST = "http://127.0.0.1:8097/";

  byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The {@code Content-Location} some cases set, or the corpus's own address. */
  String address() {
    String served = HOST + "tests/" + file.getFileName();
    return header("Content-Location")
        .map(stated -> URI.create(served).resolve(stated).toString())
        .orElse(served);
  }

  Optional<String> contentType() {
    return header("Content-type");
  }

  private Optional<String> header(String name) {
    String start = new String(bytes(), StandardCharsets.ISO_8859_1);
    return start
        .substring(0, Math.min(2000, start.length()))
        .lines()
        .map(String::strip)
        .filter(line -> line.regionMatches(true, 0, "Header:", 0, 7))
        .map(line -> line.substring(7).strip())
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }
}
