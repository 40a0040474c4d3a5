package dev.tidings.tagging.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.tagging.TopicScore;
import dev.tidings.tagging.text.Tokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model that comes with the tagger, on invented articles. */
class TopicScorerTest {

  private static final TopicScorer SCORER = new TopicScorer(TopicModel.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "01 | Cellist's debut album charms | The young cellist recorded twelve songs with a"
            + " chamber orchestra. Critics loved the concert and the film score she wrote.",
        "02 | Cashier jailed for theft | A court sentenced the cashier to two years in prison. The"
            + " judge said she had stolen from her employer, and the jury found her guilty.",
        "03 | Mudslide buries road | Rescuers dug through rubble after the landslide killed six"
            + " people. Houses collapsed and survivors were evacuated by helicopter.",
        "04 | Furniture maker lifts forecast | Profit rose and revenue beat expectations, sending"
            + " shares up on the stock exchange. Investors expect a higher dividend.",
        "05 | Pupils return to smaller classes | The primary school hired more teachers and the"
            + " curriculum has changed. Students will sit exams in summer.",
        "06 | Otters come back to clean river | Pollution has fallen and wildlife is recovering in"
            + " the wetland. Conservationists counted otters, herons and rare species.",
        "07 | New tablet eases migraine | Patients in the trial had fewer attacks, doctors said."
            + " The treatment has few side effects, and hospitals may offer it soon.",
        "08 | Twins turn one hundred | The twins blew out the candles on their birthday cake,"
            + " hugged and laughed. A letter from the queen came for the party.",
        "09 | Bus drivers walk out over pay | Union members went on strike after talks with the"
            + " employer broke down. Workers want higher wages and shorter hours.",
        "10 | A slow weekend by the lake | Where to stay, what to eat and the best hikes: our"
            + " travel guide to cosy hotels, beaches and restaurants for your holiday.",
        "11 | Minister resigns before vote | The prime minister will reshuffle the cabinet."
            + " Opposition lawmakers in parliament demand an early election.",
        "12 | Bishop blesses rebuilt church | Worshippers prayed as the bishop led mass. Monks and"
            + " an imam joined the service and spoke of faith.",
        "13 | Telescope finds icy planet | Astronomers using a space telescope found a planet with"
            + " ice clouds. Scientists published the research in a physics journal.",
        "14 | Shelters for homeless families full | Charities say poverty and rents push families"
            + " on to the street. Single mothers, refugees and the elderly ask for social care.",
        "15 | Late goal wins cup tie | The striker scored in extra time and the goalkeeper saved a"
            + " penalty. The coach said the team had deserved the win.",
        "16 | Shelling breaks truce | Troops and rebels fought for the border town. Artillery fire"
            + " killed soldiers, and the army sent tanks to the front.",
        "17 | Gales and heavy rain on the way | Forecasters expect strong winds, snow on the hills"
            + " and freezing temperatures by the weekend.",
      })
  void everyTopLevelTopicIsFound(String number, String title, String body) {
    assertThat(codes(title, body)).first().isEqualTo("medtop:" + number + "000000");
  }

  @Test
  void narrowerTopicsComeAfterTheirWiderOne() {
    assertThat(
            codes(
                "Voters queue at polling stations",
                "Candidates cast their ballots in the general election as turnout reached a"
                    + " record."))
        .containsSubsequence("medtop:11000000", "medtop:20000574");
  }

  @Test
  void aTextAboutNothingKnownGetsNone() {
    assertThat(codes("", "")).isEmpty();
    assertThat(codes("漢字", "日本語の文章です。")).isEmpty();
    assertThat(codes("12", "1 2 3 4 5")).isEmpty();
    assertThat(codes("A", "He sat there for a while and then he went away again.")).isEmpty();
  }

  @Test
  void readsNoMoreThanTheStartOfALongText() {
    String start = "The striker scored and the team won the cup final. ".repeat(60);

    assertThat(codes("Cup final", start + "The court jailed the thief. ".repeat(10_000)))
        .isEqualTo(codes("Cup final", start));
  }

  private static List<String> codes(String title, String body) {
    return SCORER.score(Tokenizer.read(title), Tokenizer.read(body)).stream()
        .map(TopicScore::code)
        .toList();
  }
}
