package dev.tidings.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.lab.train.MarkedText.Mark;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.names.Entry;
import dev.tidings.tagging.names.Lexicon;
import dev.tidings.tagging.names.NameModel;
import dev.tidings.tagging.names.NameSpan;
import dev.tidings.tagging.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameTrainerTest {
  private static final NameTrainer.Settings SETTINGS =
      new NameTrainer.Settings(8, 1, 0.01f, 8, 5, 7);

  @Test
  void theSameTextsGiveTheSameBytes() throws Exception {
    byte[] first = train();

    assertThat(train()).isEqualTo(first);
  }

  @Test
  void aNameNeverSeenIsFoundByItsPlace() throws Exception {
    NameModel model = NameModel.read(new java.io.ByteArrayInputStream(train()));

    List<NameSpan> names =
        model.find(Tokenizer.read(""), Tokenizer.read("Mr Dolmen lives in Quarra .")).get(1);

    assertThat(names)
        .extracting(NameSpan::type)
        .containsExactly(EntityType.PERSON, EntityType.PLACE);
    assertThat(names.get(1).first()).isEqualTo(4);
  }

  private static byte[] train() {
    var lexicon =
        new LexiconTables(
            new int[] {Lexicon.slot("mr")}, new int[] {Entry.SMALL.with(1)}, new int[] {1});
    return new NameTrainer(lexicon, SETTINGS).train(texts()).toBytes();
  }

  private static List<MarkedText> texts() {
    List<MarkedText> texts = new ArrayList<>();
    for (String person : List.of("Arvo", "Belling", "Corda", "Dunmar", "Estry")) {
      for (String place : List.of("Vell", "Wendmoor", "Xanten", "Yarrow")) {
        texts.add(text("Mr [P" + person + "] lives in [L" + place + "] ."));
        texts.add(
            text(
                "The [O"
                    + place
                    + " Company] said Mr [P"
                    + person
                    + "] came to [L"
                    + place
                    + "] ."));
      }
    }
    return texts;
  }

  /** A text whose names stand in brackets, with their type's letter. */
  private static MarkedText text(String marked) {
    var body = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    Stream.of(marked.split("(?=\\[)|(?<=\\])", -1))
        .forEach(
            part -> {
              if (part.startsWith("[")) {
                int begin = body.length();
                body.append(part, 2, part.length() - 1);
                marks.add(new Mark(false, begin, body.length(), "POLG".indexOf(part.charAt(1))));
              } else {
                body.append(part);
              }
            });
    return new MarkedText("invented", "", body.toString(), marks, true, 1);
  }
}
