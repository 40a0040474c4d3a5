package dev.tidings.lab.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.lab.data.LabelledText.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnsTest {
  @TempDir Path folder;

  @Test
  void readsNamesWithTheirOffsetsInCodePoints() throws IOException {
    List<LabelledText> texts =
        Columns.texts(file("𝒜nn B-PER\nLee I-PER\nof O\nOslo B-LOC\n\nKiel I-LOC\nBonn B-LOC\n"));

    assertThat(texts).hasSize(2);
    assertThat(texts.get(0).text()).isEqualTo("𝒜nn Lee of Oslo\n");
    assertThat(texts.get(0).spans())
        .containsExactly(new Span(0, 7, "PER"), new Span(11, 15, "LOC"));
    assertThat(texts.get(1).spans()).containsExactly(new Span(0, 4, "LOC"), new Span(5, 9, "LOC"));
  }

  @Test
  void keepsTheSentencesOfAMarkedDocumentTogether() throws IOException {
    List<LabelledText> texts =
        Columns.texts(
            file("-DOCSTART- O\n\nOslo I-LOC\n\nKiel I-LOC\n\n-DOCSTART- O\n\nBonn I-LOC\n"));

    assertThat(texts).extracting(LabelledText::text).containsExactly("Oslo\nKiel\n", "Bonn\n");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("set.conll"), content);
  }
}
