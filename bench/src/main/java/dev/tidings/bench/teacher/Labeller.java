package dev.tidings.bench.teacher;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** NLP4J's names in the conventions of ours: no article, no possessive, four types. */
final class Labeller {

  private static final String CONFIGURATION =
      """
      <configuration><tsv><column index="1" field="form"/></tsv><lexica>
      <ambiguity_classes field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
      <word_clusters field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
      <word_embeddings field="word_form_undigitalized">edu/emory/mathcs/nlp/lexica/en-word-embeddings-undigitalized.xz</word_embeddings>
      <named_entity_gazetteers field="word_form_simplified">edu/emory/mathcs/nlp/lexica/en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>
      </lexica><models>
      <pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
      <ner>edu/emory/mathcs/nlp/models/en-ner.xz</ner>
      </models></configuration>
      """;

  private static final Map<String, String> TYPES =
      Map.of("PERSON", "P", "ORG", "O", "GPE", "L", "LOC", "L", "FAC", "L", "NORP", "G");

  private final NLPDecoder decoder =
      new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));

  /** {@code key file bodyEnd spans}, parted by tabs; a span is {@code T|B begin end type}. */
  String line(RawText text) {
    var spans = new ArrayList<String>();
    label("T", text.title(), false, spans);
    label("B", text.body(), text.key().startsWith("gmb-"), spans);
    int end = text.body().codePointCount(0, text.body().length());
    return String.join("\t", text.key(), text.file(), String.valueOf(end), String.join(";", spans))
        + "\n";
  }

  private void label(String field, String text, boolean spaced, List<String> spans) {
    int begin = 0;
    while (begin < text.length()) {
      int newline = text.indexOf('\n', begin);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(begin, end);
      List<List<Token>> sentences =
          spaced ? List.of(words(line)) : decoder.getTokenizer().segmentize(line);
      for (List<Token> sentence : sentences) {
        if (!sentence.isEmpty() && sentence.size() < 400) {
          read(field, text, begin, decoder.decode(decoder.toNodeArray(sentence)), spans);
        }
      }
      begin = end + 1;
    }
  }

  // Spaces at the end make no words.
  @SuppressWarnings("StringSplitter")
  private static List<Token> words(String line) {
    var words = new ArrayList<Token>();
    int begin = 0;
    for (String word : line.split(" ")) {
      words.add(new Token(word, begin, begin + word.length()));
      begin += word.length() + 1;
    }
    return words;
  }

  private static void read(
      String field, String text, int base, NLPNode[] nodes, List<String> spans) {
    int i = 1;
    while (i < nodes.length) {
      String tag = nodes[i].getNamedEntityTag();
      int end = i + 1;
      if (tag != null && (tag.startsWith("B-") || tag.startsWith("U-"))) {
        while (tag.startsWith("B-")
            && end < nodes.length
            && !nodes[end - 1].getNamedEntityTag().startsWith("L-")) {
          end++;
        }
        String type = TYPES.get(tag.substring(2));
        if (type != null) {
          add(field, text, base, nodes, i, end, type, spans);
        }
      }
      i = end;
    }
  }

  private static void add(
      String field,
      String text,
      int base,
      NLPNode[] nodes,
      int first,
      int end,
      String type,
      List<String> spans) {
    while (end > first && isPossessive(nodes[end - 1].getWordForm())) {
      end--;
    }
    while (first < end && isArticle(nodes[first].getWordForm())) {
      first++;
    }
    if (first < end) {
      int from = text.codePointCount(0, base + nodes[first].getStartOffset());
      int to = text.codePointCount(0, base + nodes[end - 1].getEndOffset());
      spans.add(field + " " + from + " " + to + " " + type);
    }
  }

  private static boolean isPossessive(String word) {
    return word.equals("'s") || word.equals("’s") || word.equals("'") || word.equals("’");
  }

  private static boolean isArticle(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return small.equals("the") || small.equals("a") || small.equals("an");
  }
}
