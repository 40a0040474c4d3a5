package dev.tidings.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.lab.evaluate.Figure.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorsTest {
  @TempDir Path folder;

  @Test
  void aLittleLessIsNoFall() throws IOException {
    assertThat(fallen(section(0.8, 0.1), section(0.797, 0.103))).isEmpty();
  }

  @Test
  void aShareMayRiseAndAnErrorFall() throws IOException {
    assertThat(fallen(section(0.8, 0.1), section(0.9, 0.01))).isEmpty();
  }

  @Test
  void aShareThatFallsAndAnErrorThatRisesAreNamed() throws IOException {
    assertThat(fallen(section(0.8, 0.1), section(0.79, 0.11)))
        .containsExactly("a.share is 79.0, was 80.0", "an.error is 11.0, was 10.0");
  }

  @Test
  void aFigureThatIsGoneIsNamed() throws IOException {
    assertThat(fallen(section(0.8, 0.1), new Section("none", "", List.of())))
        .containsExactly("a.share isn't measured any more", "an.error isn't measured any more");
  }

  private List<String> fallen(Section before, Section now) throws IOException {
    Path file = Files.writeString(folder.resolve("floors.tsv"), Floors.write(List.of(before)));
    return Floors.fallen(file, List.of(now));
  }

  private static Section section(double share, double error) {
    return new Section(
        "some",
        "",
        List.of(
            Figure.share("a.share", "a share", share, ""),
            new Figure("an.error", "an error", error, Unit.ERROR, "")));
  }
}
