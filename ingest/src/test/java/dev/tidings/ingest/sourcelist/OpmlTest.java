package dev.tidings.ingest.sourcelist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.Problem;
import dev.tidings.ingest.SharedData;
import dev.tidings.ingest.sourcelist.ListedSource.Kind;
import dev.tidings.ingest.sourcelist.ListedSource.WhenGone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OpmlTest {

  @Test
  void readsWhatFeedReadersExport() {
    SourceListReading reading =
        read(
            """
            <?xml version="1.0"?>
            <opml version="1.1"><head><title>Mine</title></head><body>
              <outline text="Asia">
                <outline text="A &amp; B" type="rss" xmlUrl="https://a.example/rss.xml"
                    htmlUrl="https://a.example/" language="unknown"/>
                <outline title="B" xmlURL="https://b.example/atom.xml" language="fr"/>
              </outline>
              <outline text="again" xmlUrl="https://a.example/rss.xml"/>
              <outline text="same id" xmlUrl="http://a.example/rss.xml"/>
              <outline text="odd" xmlUrl="feed:nowhere"/>
            </body></opml>
            """);

    assertThat(reading.sources())
        .extracting(ListedSource::id)
        .containsExactly("a.example-rss", "b.example-atom", "a.example-rss-2");
    assertThat(reading.sources().get(0).name()).hasValue("A & B");
    assertThat(reading.sources().get(0).language()).isEmpty();
    assertThat(reading.sources().get(1).language()).hasValue("fr");
    assertThat(reading.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "mine.opml:10: url: 'feed:nowhere' is not an http or https address;"
                + " correct the outline");
  }

  @Test
  void losesNothingThereAndBack() {
    List<ListedSource> sources = SourceListReader.read(SourceListTest.FULL, "feeds.yaml").sources();

    SourceListReading again = read(OpmlWriter.write("Mine", sources));

    assertThat(again.problems()).isEmpty();
    assertThat(again.sources()).isEqualTo(sources);
  }

  @Property(tries = 200)
  void losesNothingWhateverTheWords(
      @ForAll @AlphaChars @Chars({'<', '&', '"', '\'', '>', ' ', 'é', '語'}) String words,
      @ForAll @IntRange(min = 1, max = 100_000) int seconds) {
    Optional<String> text = Optional.of(words.strip()).filter(name -> !name.isEmpty());
    ListedSource source =
        new ListedSource(
            "a",
            Kind.PAGE,
            "https://a.example/?q=1&r=2",
            text,
            Optional.of("pt-BR"),
            Optional.of("BRA"),
            Optional.of(Duration.ofSeconds(seconds)),
            Selectors.NONE,
            WhenGone.TAKEDOWN,
            text);

    assertThat(read(OpmlWriter.write(words, List.of(source))).sources()).containsExactly(source);
    assertThat(SourceListReader.read(SourceListWriter.write(List.of(source)), "y").sources())
        .containsExactly(source);
  }

  @Test
  void refusesWhatIsNoOpml() {
    assertThat(read("<rss/>").problems()).hasSize(1);
    assertThat(read("").problems()).hasSize(1);
  }

  @Test
  void readsRomesLists() throws IOException {
    byte[] opml =
        Files.readAllBytes(
            SharedData.present("data/feeds/rome/rome-opml/src/test/resources/opml_2.0.xml"));

    assertThat(OpmlReader.read(opml, "opml_2.0.xml").sources()).isNotEmpty();
  }

  private static SourceListReading read(String opml) {
    return OpmlReader.read(opml.getBytes(StandardCharsets.UTF_8), "mine.opml");
  }
}
