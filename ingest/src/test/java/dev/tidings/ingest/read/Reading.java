package dev.tidings.ingest.read;

import dev.tidings.ingest.DocumentFormat;
import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.ReadReport;
import dev.tidings.ingest.RecordingProblems;
import dev.tidings.ingest.RecordingSink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** One reading, with what came of it. */
final class Reading {
  static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");
  static final Instant MODIFIED = Instant.parse("2025-01-02T03:04:05Z");

  final RecordingSink sink = new RecordingSink();
  final RecordingProblems problems = new RecordingProblems();
  private IngestOptions options =
      IngestOptions.standard().withClock(Clock.fixed(NOW, ZoneOffset.UTC));

  static Reading of(Path... paths) {
    Reading reading = new Reading();
    reading.read(Arrays.stream(paths).map(Path::toString).toList());
    return reading;
  }

  static Reading ofStdin(String text) {
    Reading reading = new Reading();
    reading.stdin(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    reading.read(List.of("-"));
    return reading;
  }

  Reading limit(int bytes) {
    options = options.withMaxDocumentBytes(bytes);
    return this;
  }

  Reading source(String source) {
    options = options.withDefaultSource(source);
    return this;
  }

  Reading format(DocumentFormat format) {
    options = options.withStdinFormat(format);
    return this;
  }

  Reading stdin(InputStream in) {
    options = options.withStdin(in);
    return this;
  }

  ReadReport read(List<String> args) {
    return Sources.open(args, options, problems).forEach(sink);
  }

  ReadReport read(Path path) {
    return read(List.of(path.toString()));
  }

  static Path file(Path folder, String name, String text) {
    return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path file(Path folder, String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return Files.setLastModifiedTime(file, FileTime.from(MODIFIED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
