package dev.tidings.bench.teacher;

import dev.tidings.lab.data.Corpus;
import dev.tidings.lab.data.CorpusArticle;
import dev.tidings.lab.data.RawSentences;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A text to be labelled.
 *
 * @param key of the article, or {@code gmb-} and the number of a sentence
 * @param file the corpus file it is in
 * @param title may be empty
 * @param body its beginning; for a sentence of GMB its words joined by spaces
 */
record RawText(String key, String file, String title, String body) {
  private static final int LONGEST = 3_500;
  private static final int SHORTEST = 600;
  private static final int HASH_DIGITS = 8;
  private static final String NEWER = "npr";

  /** The articles with the smallest keys: a choice by chance, the same on any machine. */
  static List<RawText> articles(Path data, int most, Set<String> skip) {
    List<RawText> read = new ArrayList<>();
    new Corpus(data.resolve("corpus"))
        .forEach(
            article -> {
              if (article.body().length() >= SHORTEST && !skip.contains(article.key())) {
                read.add(of(article));
              }
            });
    read.sort(Comparator.comparing(RawText::rank).thenComparing(RawText::key));
    return read.subList(0, Math.min(most, read.size()));
  }

  /** The sentences of GMB. */
  static List<RawText> sentences(Path data) {
    List<RawText> read = new ArrayList<>();
    RawSentences.read(data.resolve("gold/entities/gmb-silver/ner_dataset.csv.zip"))
        .forEach((key, sentence) -> read.add(new RawText(key, "gmb", "", sentence)));
    return read;
  }

  private static RawText of(CorpusArticle article) {
    return new RawText(article.key(), article.file(), article.title(), beginning(article.body()));
  }

  /** Newer articles come three times as often as their share. */
  private String rank() {
    String head = key.substring(0, HASH_DIGITS);
    return file.startsWith(NEWER)
        ? String.format("%08x", Long.parseLong(head, 16) / 3) + key.substring(HASH_DIGITS)
        : key;
  }

  private static String beginning(String body) {
    if (body.length() <= LONGEST) {
      return body;
    }
    int stop = body.lastIndexOf(". ", LONGEST);
    int end = stop > LONGEST / 2 ? stop + 1 : body.lastIndexOf(' ', LONGEST);
    return body.substring(0, end > 0 ? end : LONGEST);
  }
}
