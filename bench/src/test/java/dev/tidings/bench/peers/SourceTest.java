package dev.tidings.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.bench.peers.Source.Stretch;
import dev.tidings.tagging.EntityType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceTest {
  private static final String TEXT = "Talks in Kabul .\n\nNo 𝄞 in Oslo";

  private final Source source = new Source(TEXT, true);

  @Test
  void linesThatAreEmptyAreLeftOut() {
    assertThat(source.lines())
        .extracting(Stretch::text)
        .containsExactly("Talks in Kabul .", "No 𝄞 in Oslo");
  }

  @Test
  void tokensKnowWhereTheyStandInTheText() {
    assertThat(Source.tokens(source.lines().get(1)))
        .allSatisfy(
            token -> assertThat(TEXT.substring(token.begin(), token.end())).isEqualTo(token.text()))
        .extracting(Stretch::text)
        .containsExactly("No", "𝄞", "in", "Oslo");
  }

  @Test
  void anOffsetInsideATokenWidensToTheWhole() {
    int inside = TEXT.indexOf("abu");

    assertThat(Source.tokenBegin(TEXT, inside)).isEqualTo(TEXT.indexOf("Kabul"));
    assertThat(Source.tokenEnd(TEXT, inside)).isEqualTo(TEXT.indexOf(" ."));
  }

  @Test
  void namesAreInCodePointsAndOfOurTypesOnly() {
    var names = new NameList(source, Map.of("LOC", EntityType.PLACE));
    names.add(TEXT.indexOf("Kabul"), TEXT.indexOf(" ."), "NORP");
    names.add(TEXT.indexOf("Oslo"), TEXT.length(), "LOC");

    assertThat(names.names()).containsExactly(new Name(26, 30, EntityType.PLACE));
  }
}
