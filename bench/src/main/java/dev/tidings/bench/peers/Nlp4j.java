package dev.tidings.bench.peers;

import dev.tidings.bench.peers.Source.Stretch;
import dev.tidings.tagging.EntityType;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * NLP4J with the models of {@code nlp4j-english}, which know the types of OntoNotes. Its names
 * begin with the article and end with the possessive; both are cut off. Apache 2.0.
 */
final class Nlp4j implements Peer {
  private static final String CONFIGURATION =
      """
      <configuration>
        <tsv><column index="1" field="form"/></tsv>
        <lexica>
          <ambiguity_classes field="word_form_simplified_lowercase">\
      edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
          <word_clusters field="word_form_simplified_lowercase">\
      edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
          <word_embeddings field="word_form_undigitalized">\
      edu/emory/mathcs/nlp/lexica/en-word-embeddings-undigitalized.xz</word_embeddings>
          <named_entity_gazetteers field="word_form_simplified">\
      edu/emory/mathcs/nlp/lexica/en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>
        </lexica>
        <models>
          <pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
          <ner>edu/emory/mathcs/nlp/models/en-ner.xz</ner>
        </models>
      </configuration>
      """;
  private static final Map<String, EntityType> TYPES =
      Map.of(
          "PERSON", EntityType.PERSON,
          "ORG", EntityType.ORGANISATION,
          "GPE", EntityType.PLACE,
          "LOC", EntityType.PLACE,
          "FAC", EntityType.PLACE);
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Set<String> POSSESSIVES = Set.of("'s", "’s", "'", "’");

  private final NLPDecoder decoder =
      new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));

  @Override
  public List<Name> find(Source source) {
    var names = new NameList(source, TYPES);
    for (Stretch line : source.lines()) {
      for (List<Token> sentence : sentences(source, line)) {
        if (!sentence.isEmpty()) {
          read(decoder.decode(decoder.toNodeArray(sentence)), line.begin(), names);
        }
      }
    }
    return names.names();
  }

  private List<List<Token>> sentences(Source source, Stretch line) {
    if (!source.tokenised()) {
      return decoder.getTokenizer().segmentize(line.text());
    }
    List<Token> tokens = new ArrayList<>();
    for (Stretch token : Source.tokens(line)) {
      tokens.add(new Token(token.text(), token.begin() - line.begin(), token.end() - line.begin()));
    }
    return List.of(tokens);
  }

  /** The first node stands for the sentence. */
  private static void read(NLPNode[] nodes, int offset, NameList names) {
    int i = 1;
    while (i < nodes.length) {
      int end = i + 1;
      String tag = tag(nodes[i]);
      if (tag.startsWith("B-")) {
        while (end < nodes.length && !tag(nodes[end - 1]).startsWith("L-")) {
          end++;
        }
      }
      if (tag.startsWith("B-") || tag.startsWith("U-")) {
        add(nodes, i, end, tag.substring(2), offset, names);
      }
      i = end;
    }
  }

  private static void add(
      NLPNode[] nodes, int from, int to, String type, int offset, NameList names) {
    int first = from;
    int end = to;
    while (end > first && POSSESSIVES.contains(nodes[end - 1].getWordForm())) {
      end--;
    }
    while (first < end && ARTICLES.contains(nodes[first].getWordForm().toLowerCase(Locale.ROOT))) {
      first++;
    }
    if (first < end) {
      names.add(
          offset + nodes[first].getStartOffset(), offset + nodes[end - 1].getEndOffset(), type);
    }
  }

  private static String tag(NLPNode node) {
    return String.valueOf(node.getNamedEntityTag());
  }
}
