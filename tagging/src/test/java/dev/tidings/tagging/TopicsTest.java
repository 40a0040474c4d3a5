package dev.tidings.tagging;

import static dev.tidings.tagging.Tagging.tag;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void aFinalIsSport() {
    assertThat(
            codes(
                "Keeper saves the final",
                "The goalkeeper stopped two penalties as the home team won the cup final. The"
                    + " coach praised his squad and said the season had been its best."))
        .startsWith("medtop:15000000");
  }

  @Test
  void ratesAreEconomy() {
    assertThat(
            codes(
                "Central bank lifts interest rates",
                "Inflation and slow economic growth worry investors. Shares fell on the stock"
                    + " exchange and the dollar rose after the budget."))
        .startsWith("medtop:04000000");
  }

  @Test
  void aVoteIsPolitics() {
    assertThat(
            codes(
                "Voters go to the polls",
                "The general election will decide who leads the government. The prime minister"
                    + " and the opposition candidate cast their ballot early, with high turnout."))
        .startsWith("medtop:11000000")
        .contains("medtop:20000574");
  }

  @Test
  void shellingIsConflict() {
    assertThat(
            codes(
                "Rebels shell the town",
                "Troops answered with artillery as insurgents attacked. Soldiers died when"
                    + " missiles hit, and the ceasefire is over."))
        .startsWith("medtop:16000000");
  }

  @Test
  void nothingFitsATextAboutNothing() {
    assertThat(codes("A", "He sat there for a while and then he went away again.")).isEmpty();
  }

  private static List<String> codes(String title, String body) {
    return tag(title, body).topics().stream().map(TopicScore::code).toList();
  }
}
