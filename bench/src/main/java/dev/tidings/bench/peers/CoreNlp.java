package dev.tidings.bench.peers;

import dev.tidings.bench.peers.Source.Stretch;
import dev.tidings.tagging.EntityType;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stanford CoreNLP's conditional random field for three types, with its tokeniser. GPL. */
final class CoreNlp implements Peer {
  private static final String MODEL =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";
  private static final String NO_NAME = "O";
  private static final Map<String, EntityType> TYPES =
      Map.of(
          "PERSON", EntityType.PERSON,
          "ORGANIZATION", EntityType.ORGANISATION,
          "LOCATION", EntityType.PLACE);

  private final CRFClassifier<CoreLabel> classifier;

  CoreNlp() throws IOException, ClassNotFoundException {
    classifier = CRFClassifier.getClassifier(MODEL);
  }

  @Override
  public List<Name> find(Source source) {
    var names = new NameList(source, TYPES);
    List<List<CoreLabel>> sentences =
        source.tokenised() ? tokenised(source) : classifier.classify(source.text());
    sentences.forEach(sentence -> read(sentence, names));
    return names.names();
  }

  private List<List<CoreLabel>> tokenised(Source source) {
    List<List<CoreLabel>> sentences = new ArrayList<>();
    for (Stretch line : source.lines()) {
      List<CoreLabel> tokens = Source.tokens(line).stream().map(CoreNlp::label).toList();
      sentences.add(classifier.classifySentence(tokens));
    }
    return sentences;
  }

  private static CoreLabel label(Stretch token) {
    CoreLabel label = CoreLabel.wordFromString(token.text());
    label.setBeginPosition(token.begin());
    label.setEndPosition(token.end());
    return label;
  }

  /** A name is a run of tokens of one type: the model doesn't tell where neighbours part. */
  private static void read(List<CoreLabel> sentence, NameList names) {
    int i = 0;
    while (i < sentence.size()) {
      String type = sentence.get(i).get(AnswerAnnotation.class);
      int end = i + 1;
      while (end < sentence.size() && sentence.get(end).get(AnswerAnnotation.class).equals(type)) {
        end++;
      }
      if (!type.equals(NO_NAME)) {
        names.add(sentence.get(i).beginPosition(), sentence.get(end - 1).endPosition(), type);
      }
      i = end;
    }
  }
}
