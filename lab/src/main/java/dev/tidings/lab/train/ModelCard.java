package dev.tidings.lab.train;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says of a model of names what it is, where it comes from and what it can do. */
public final class ModelCard {
  private final NameModels.Trained trained;
  private final List<Integer> articles;

  public ModelCard(NameModels.Trained trained, List<Integer> articles) {
    this.trained = trained;
    this.articles = List.copyOf(articles);
  }

  /** The card as Markdown. */
  public String page() {
    Map<String, Integer> from = trained.learntFrom();
    return String.format(
        Locale.ROOT,
        """
        # The model of names

        Written by `./tidings train names`; don't edit.

        An averaged structured perceptron that labels the words of a text as the beginning, inside, end
        or whole of a name of a person, organisation, place or group (nationalities, ethnic and
        religious groups, members of parties). It reckons in whole numbers: the same text gets the same
        names on any machine.

        | | |
        |---|---|
        | file | `tagging/src/main/resources/dev/tidings/tagging/names.model` |
        | size | %,d bytes |
        | SHA-256 | `%s` |
        | seed | %d |
        | command | `./tidings train names --teacher DIR --articles %s --out tagging/src/main/resources/dev/tidings/tagging/names.model` |

        ## What it learnt from

        | what | texts | licence |
        |---|---|---|
        | our own labels of beginnings of news articles (`lab/src/main/annotations/names.tsv`, offsets only) | %,d | this project's |
        | wikigold (four of five documents), WNUT17 train, Broad Twitter Corpus, CrossNER politics train | %,d | CC BY 4.0; CrossNER MIT |
        | raw sentences of GMB's news, labelled by NLP4J 1.1.3 | %,d | labels and labeller Apache 2.0 |
        | raw articles, labelled by NLP4J 1.1.3 and, but for the first student, by the student before | %,d | labels and labeller Apache 2.0 |
        | words' clusters and typed names inside `nlp4j-english` 1.1.3 | – | Apache 2.0 |
        | counts of small and capital letters per word in the raw articles | – | facts |

        No sentence of any of these is in the model: it holds weights, hashed words with a cluster and
        grades, and a list of small words that stand in names. The sets and articles are read from
        `../shared/data`; the teacher's folder is written by the class
        `dev.tidings.bench.teacher.Teacher` of the module `bench`.

        First a student learns from our labels, the sets and the teacher's labels of some articles; each
        later one learns from new articles, of which only those words count on which the teacher and
        the student before agree or that student is sure. Texts are also learnt from in Penn
        Treebank form, with headlines in capitals, and with other names of the same type in place of
        theirs. The scale of confidences was fitted to the articles held out.

        ## What it reaches

        Exact stretch and type. F1, P and R are micro over persons, organisations and places.

        | set, never learnt from | |
        |---|---|
        %s

        ## What it is not good at

        Names in small letters are not found. Teams called by their town are often taken for the town.
        Titles of works and products are sometimes taken for names. English only.
        """,
        trained.bytes().length,
        hash(trained.bytes()),
        NameModels.SEED,
        articles.stream().map(String::valueOf).collect(Collectors.joining(",")),
        from.get("own"),
        from.get("columns"),
        from.get("sentences"),
        from.get("articles"),
        trained.scores().entrySet().stream()
            .map(score -> "| " + score.getKey() + " | " + score.getValue() + " |")
            .collect(Collectors.joining("\n")));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
