package dev.tidings.ingest.feed.corpus;

import dev.tidings.ingest.SharedData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** The feeds of feedparser, gofeed and ROME. */
final class Corpus {
  private Corpus() {}

  static List<CorpusCase> cases() throws IOException {
    Path feeds = SharedData.present("data/feeds");
    List<CorpusCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.walk(feeds)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (isFeed(file)) {
          cases.add(caseOf(feeds, file));
        }
      }
    }
    return cases;
  }

  private static boolean isFeed(Path file) {
    String name = file.getFileName().toString();
    boolean result = name.endsWith(".json") && !file.toString().matches(".*/(?:json|universal)/.*");
    return name.matches(".*\\.(?:xml|rss|json)") && !result && !name.endsWith("_expected.json");
  }

  private static CorpusCase caseOf(Path feeds, Path file) throws IOException {
    Path relative = feeds.relativize(file);
    String collection = relative.getName(0).toString();
    if (collection.equals("feedparser")) {
      String folder = relative.getName(2).toString();
      List<Expectation> expected = FeedparserExpectations.of(Files.readAllBytes(file));
      return new CorpusCase("feedparser " + folder, file, expected);
    }
    return new CorpusCase(
        collection, file, collection.equals("gofeed") ? results(file) : List.of());
  }

  private static List<Expectation> results(Path file) throws IOException {
    String name = file.getFileName().toString();
    String base = name.substring(0, name.lastIndexOf('.'));
    for (String result : List.of(base + "_expected.json", base + ".json")) {
      Path path = file.resolveSibling(result);
      if (Files.exists(path) && !path.equals(file)) {
        return GofeedExpectations.of(path);
      }
    }
    return List.of();
  }

  /** Whether Java's own parser takes the file, reading nothing beside it. */
  static boolean isWellFormed(CorpusCase one) {
    if (one.file().toString().endsWith(".json")) {
      return true;
    }
    DefaultHandler handler =
        new DefaultHandler() {
          @Override
          public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new StringReader(""));
          }
        };
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.newSAXParser().parse(new ByteArrayInputStream(one.bytes()), handler);
      return true;
    } catch (Exception e) {
      return false;
    }
  }
}
