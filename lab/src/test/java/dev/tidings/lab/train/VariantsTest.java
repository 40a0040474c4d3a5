package dev.tidings.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.lab.train.MarkedText.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariantsTest {
  private static final String RUNNING =
      "\"Stay,\" said Vekhova's man (of Nordwind Inc.). All stayed.";
  private static final String SPACED =
      "`` Stay , '' said Vekhova 's man -LRB- of Nordwind Inc. -RRB- . All stayed . ";

  @Test
  void pennTreebankFormKeepsTheMarks() {
    MarkedText spaced = Variants.both(text(RUNNING), Variants::spaced, Variants::spaced);

    assertThat(spaced.body()).isEqualTo(SPACED);
    assertThat(spaced.names())
        .extracting(mark -> SPACED.substring(mark.begin(), mark.end()))
        .containsExactly("Vekhova", "Nordwind Inc.");
  }

  @Test
  void capitalsKeepTheMarks() {
    MarkedText capitals = Variants.both(text(RUNNING), Variants::same, Variants::capitals);

    assertThat(capitals.names())
        .extracting(mark -> capitals.body().substring(mark.begin(), mark.end()))
        .containsExactly("VEKHOVA", "NORDWIND INC.");
  }

  private static MarkedText text(String body) {
    int person = body.indexOf("Vekhova");
    int company = body.indexOf("Nordwind");
    return new MarkedText(
        "invented",
        "",
        body,
        List.of(
            new Mark(false, person, person + "Vekhova".length(), 0),
            new Mark(false, company, company + "Nordwind Inc.".length(), 1)),
        true,
        1);
  }
}
