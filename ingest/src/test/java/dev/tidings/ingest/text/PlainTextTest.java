package dev.tidings.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void hasOneKindOfLineEndAndSpace() {
    assertThat(PlainText.clean("a\r\nb\rc\u2028d\u0085e \t\nf\u00a0g\th"))
        .isEqualTo("a\nb\nc\nd\ne\nf g h");
  }

  @Test
  void hasNothingThatIsNotSeen() {
    assertThat(PlainText.clean("\uFEFFa\u0000b\u00ADc\u200Bd\uD800e😀f\u001B"))
        .isEqualTo("abcde😀f");
  }

  @Test
  void isComposed() {
    assertThat(PlainText.clean("Cafe\u0301")).isEqualTo("Café");
  }

  @Test
  void separatesParagraphsByOneEmptyLine() {
    String wide = "word ".repeat(30).strip();

    assertThat(PlainText.paragraphs("a\n \n\n\nb\nc")).isEqualTo("a\n\nb\nc");
    assertThat(PlainText.paragraphs("a\n" + wide)).isEqualTo("a\n\n" + wide);
    assertThat(PlainText.paragraphs("wrapped\ntext")).isEqualTo("wrapped\ntext");
  }

  @Property
  void leavesTidyTextAlone(@ForAll String text) {
    String tidy = PlainText.paragraphs(text);

    assertThat(PlainText.paragraphs(tidy)).isEqualTo(tidy);
  }
}
