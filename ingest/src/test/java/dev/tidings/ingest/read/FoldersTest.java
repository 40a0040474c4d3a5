package dev.tidings.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.ReadReport;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @TempDir Path temporary;

  @Test
  void readsInTheOrderOfPaths() {
    Path folder = temporary.resolve("News Desk");
    for (String name : new String[] {"b.txt", "a/z.txt", "a.txt", "a/b/c.md", "a-b.txt", "B.txt"}) {
      Reading.file(folder, name, "Title\n\nText.");
    }

    assertThat(Reading.of(folder).sink.ids())
        .containsExactly(
            "news-desk:B.txt",
            "news-desk:a-b.txt",
            "news-desk:a.txt",
            "news-desk:a/b/c.md",
            "news-desk:a/z.txt",
            "news-desk:b.txt");
  }

  @Test
  void passesOverWhatIsHiddenOrUnknown() {
    for (String name :
        new String[] {".hidden.txt", ".git/a.txt", "README.md", "readme.txt", "a.png", "b.csv"}) {
      Reading.file(temporary, name, "Title\n\nText.");
    }
    Reading reading = new Reading();

    ReadReport report = reading.read(temporary);

    assertThat(report).isEqualTo(new ReadReport(0, 0, 0, 2));
    assertThat(reading.problems.all()).isEmpty();
  }

  @Test
  void readsANamedFileWhateverItsName() {
    Path readme = Reading.file(temporary, "README.note", "Title\nText.");

    assertThat(Reading.of(readme).sink.titles()).containsExactly("Title");
  }

  @Test
  void namesAFileAsItsFolderDoes() {
    Path file = Reading.file(temporary, "desk/a.txt", "Title\nText.");

    assertThat(Reading.of(file).sink.ids())
        .isEqualTo(Reading.of(file.getParent()).sink.ids())
        .containsExactly("desk:a.txt");
  }

  @Test
  void takesTheCallersSource() {
    Reading reading = new Reading().source("Wire");
    reading.read(Reading.file(temporary, "a.txt", "Title\nText."));

    assertThat(reading.sink.ids()).containsExactly("wire:a.txt");
  }

  @Test
  void endsThoughAFolderLinksToItself() throws Exception {
    Reading.file(temporary, "a/a.txt", "Title\nText.");
    Files.createSymbolicLink(temporary.resolve("a/loop"), temporary.resolve("a"));

    assertThat(Reading.of(temporary).sink.articles()).hasSize(1);
  }
}
