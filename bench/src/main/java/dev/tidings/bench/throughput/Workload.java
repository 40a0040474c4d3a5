package dev.tidings.bench.throughput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * What is read.
 *
 * @param id in the names of figures
 * @param sources as {@code publish} takes them
 * @param bytes of what they hold, unpacked
 */
record Workload(String id, List<String> sources, long bytes) {

  /**
   * Feeds, pages, and the pages once more as a web archive.
   *
   * @param data the folder of corpora
   * @param scratch where the archive is written
   */
  static List<Workload> all(Path data, Path scratch) throws IOException {
    return List.of(feeds(data), pages(data), archive(data, scratch));
  }

  /** Other projects' test feeds, most of them small and many broken on purpose. */
  private static Workload feeds(Path data) throws IOException {
    List<String> feeds = new ArrayList<>();
    long bytes = 0;
    try (Stream<Path> files = Files.walk(data.resolve("feeds"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (file.toString().matches(".*\\.(?:xml|rss|atom|rdf)")) {
          feeds.add(file.toString());
          bytes += Files.size(file);
        }
      }
    }
    return new Workload("feeds", feeds, bytes);
  }

  private static Workload pages(Path data) throws IOException {
    Path folder = data.resolve("pages/html");
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += unpacked(file).length;
      }
    }
    return new Workload("pages", List.of(folder.toString()), bytes);
  }

  private static Workload archive(Path data, Path scratch) throws IOException {
    Path pages = data.resolve("pages");
    JsonNode truth = new ObjectMapper().readTree(pages.resolve("ground-truth.json").toFile());
    Path archive = scratch.resolve("pages.warc.gz");
    long bytes = 0;
    try (WarcWriter writer = new WarcWriter(archive)) {
      for (Map.Entry<String, JsonNode> page : truth.properties()) {
        byte[] html = unpacked(pages.resolve("html").resolve(page.getKey() + ".html.gz"));
        bytes += html.length;
        writer.write(response(URI.create(page.getValue().path("url").asText()), html));
      }
    }
    return new Workload("archive", List.of(archive.toString()), bytes);
  }

  private static WarcResponse response(URI address, byte[] html) throws IOException {
    HttpResponse answer =
        new HttpResponse.Builder(200, "OK").body(MediaType.parse("text/html"), html).build();
    return new WarcResponse.Builder(address)
        .date(Instant.parse("2019-11-20T12:00:00Z"))
        .body(answer)
        .build();
  }

  private static byte[] unpacked(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }
}
