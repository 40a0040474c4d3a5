package dev.tidings.lab.topics;

import dev.tidings.lab.LabException;
import dev.tidings.lab.data.Corpus;
import dev.tidings.lab.data.CorpusArticle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Collections with labels: AllSides and NPR from the corpus, a fifth of each kept for testing by a
 * hash of the title; BBC and what we labelled ourselves, for testing alone.
 */
public final class TopicSets {

  public static final String ALLSIDES = "allsides";
  public static final String NPR = "npr";
  public static final String BBC = "bbc";
  public static final String READ = "read";

  private static final int PARTS = 5;

  private final List<Labelled> texts = new ArrayList<>();

  private TopicSets() {}

  public static TopicSets read(Path data) {
    var sets = new TopicSets();
    LabelTable table = LabelTable.standard();
    sets.addCorpus(data.resolve("corpus"), table);
    sets.addBbc(data.resolve("gold/topics/bbc-news/bbc"), table);
    return sets;
  }

  public List<Labelled> all() {
    return List.copyOf(texts);
  }

  public List<Labelled> training() {
    return texts.stream().filter(text -> !text.test()).toList();
  }

  /** The part of a set that is kept for testing. */
  public List<Labelled> test(String set) {
    return texts.stream().filter(text -> text.test() && text.set().equals(set)).toList();
  }

  private void addCorpus(Path folder, LabelTable table) {
    Map<String, List<String>> read = new HashMap<>();
    for (String[] row : Columned.rows("annotations.tsv", 2)) {
      read.put(row[0], LabelTable.codes(row[1]));
    }
    List<CorpusArticle> articles = new ArrayList<>();
    new Corpus(folder).forEach(articles::add);
    Set<String> readTitles = new HashSet<>();
    Set<String> readKeys = new HashSet<>();
    for (CorpusArticle article : articles) {
      List<String> topics = read.get(article.key());
      if (topics != null && readKeys.add(article.key())) {
        readTitles.add(plain(article.title()));
        texts.add(new Labelled(READ, article.title(), article.body(), topics, true));
      }
    }
    for (CorpusArticle article : articles) {
      String set = article.file().startsWith(NPR) ? NPR : ALLSIDES;
      String section = article.section() == null ? "" : article.section();
      boolean test = part(article.title()) == 0;
      if (test || !readTitles.contains(plain(article.title()))) {
        table
            .topics(set, section)
            .ifPresent(
                topics ->
                    texts.add(new Labelled(set, article.title(), article.body(), topics, test)));
      }
    }
  }

  private void addBbc(Path folder, LabelTable table) {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String label = String.valueOf(file.getName(file.getNameCount() - 2));
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        if (end >= 0) {
          table
              .topics(BBC, label)
              .ifPresent(
                  topics ->
                      texts.add(
                          new Labelled(
                              BBC, text.substring(0, end), text.substring(end), topics, true)));
        }
      }
    } catch (IOException e) {
      throw new LabException(folder + " can't be read: " + e, e);
    }
  }

  /** Articles with the same title, whatever their address, are in the same part. */
  static int part(String title) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(plain(title).getBytes(StandardCharsets.UTF_8));
      return Byte.toUnsignedInt(hash[0]) % PARTS;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String plain(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("\\W+", " ").strip();
  }
}
