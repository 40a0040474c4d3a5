package dev.tidings.lab.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.lab.knowledge.PhoenixActors.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhoenixActorsTest {

  @Test
  void readsNamesAndTerms() {
    List<PhoenixActors> actors =
        PhoenixActors.read(
            List.of(
                "MIRA_FALK_  # CountryInfo.txt",
                "+MIRA_M._FALK_",
                "\t[AUTGOV 991231-080507]",
                "\t[AUTGOVMIL >080508]",
                "\t[AUTELI]",
                "FALK_WORKS_INC_\t[MNCAUT]\t# Steel\t$30,000,000,000"));

    assertThat(actors).hasSize(2);
    assertThat(actors.get(0).names()).containsExactly("MIRA_FALK_", "MIRA_M._FALK_");
    assertThat(actors.get(0).codes())
        .containsExactly(
            new Code("AUT", "GOV", "1999-12-31", "2008-05-07"),
            new Code("AUT", "GOVMIL", "2008-05-08", ""),
            new Code("AUT", "ELI", "", ""));
    assertThat(actors.get(1).comment()).contains("$30,000,000,000");
  }
}
