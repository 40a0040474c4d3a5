package dev.tidings.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.sourcelist.ListedSource;
import dev.tidings.ingest.sourcelist.ListedSource.Kind;
import dev.tidings.ingest.sourcelist.SourceListReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceArgumentsTest {
  @TempDir private Path folder;

  @Test
  void readsListsAddressesAndFolders() throws IOException {
    Path yaml = folder.resolve("sources.yaml");
    Files.writeString(yaml, "sources:\n  - id: courier\n    url: https://courier.test/rss\n");
    Path opml = folder.resolve("feeds.opml");
    Files.writeString(
        opml, "<opml><body><outline xmlUrl='https://gazette.test/rss'/></body></opml>");
    Path desk = Files.createDirectory(folder.resolve("desk"));

    SourceListReading reading =
        SourceArguments.read(
            List.of(
                yaml.toString(), opml.toString(), desk.toString(), "https://www.post.test/a.xml"));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.sources())
        .extracting(ListedSource::kind)
        .containsExactly(Kind.FEED, Kind.FEED, Kind.FOLDER, Kind.FEED);
    assertThat(reading.sources().get(3).id()).isEqualTo("post.test-a");
  }

  @Test
  void tellsAllThatIsWrong() throws IOException {
    Path yaml = folder.resolve("sources.yaml");
    Files.writeString(yaml, "sources:\n  - ulr: x\n");

    SourceListReading reading =
        SourceArguments.read(
            List.of(
                yaml.toString(),
                "nowhere",
                "https://",
                "https://a.test/rss",
                "https://a.test/rss"));

    assertThat(reading.sources()).hasSize(1);
    assertThat(reading.problems())
        .extracting(Object::toString)
        .anyMatch(it -> it.contains("sources.yaml:2: unknown field 'ulr'"))
        .anyMatch(it -> it.contains("nowhere: there is no such file or folder"))
        .anyMatch(it -> it.contains("it is not a web address"))
        .anyMatch(it -> it.contains("'a.test-rss' is named twice"));
  }
}
