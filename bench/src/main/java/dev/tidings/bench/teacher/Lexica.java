package dev.tidings.bench.teacher;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.tukaani.xz.XZInputStream;

/** The teacher's word lists, from objects in its jar to sorted text. */
final class Lexica {

  private static final String FOLDER = "/edu/emory/mathcs/nlp/lexica/";

  private Lexica() {}

  static Writer gzip(Path file) throws IOException {
    var bytes = new BufferedOutputStream(Files.newOutputStream(file));
    return new OutputStreamWriter(
        new GZIPOutputStream(bytes, 1 << 16, true), StandardCharsets.UTF_8);
  }

  static void write(Path out) throws IOException, ClassNotFoundException {
    var clusters = new TreeMap<String, String>();
    Map<?, ?> read = (Map<?, ?>) read("en-brown-clusters-simplified-lowercase.xz");
    read.forEach((word, paths) -> clusters.put((String) word, joined((Set<?>) paths)));
    write(out.resolve("clusters.gz"), clusters);
    var names = new TreeMap<String, String>();
    PrefixTree<?, ?> tree = (PrefixTree<?, ?>) read("en-named-entity-gazetteers-simplified.xz");
    collect("", tree.getRoot(), names);
    write(out.resolve("names.gz"), names);
  }

  private static void collect(String prefix, PrefixNode<?, ?> node, Map<String, String> names) {
    if (node.getValue() != null) {
      names.put(prefix, joined((Set<?>) node.getValue()));
    }
    for (Map.Entry<?, ?> next : ((Map<?, ?>) node).entrySet()) {
      String name = prefix.isEmpty() ? (String) next.getKey() : prefix + " " + next.getKey();
      collect(name, (PrefixNode<?, ?>) next.getValue(), names);
    }
  }

  private static String joined(Set<?> values) {
    var sorted = new TreeSet<String>();
    values.forEach(value -> sorted.add(String.valueOf(value)));
    return String.join(",", sorted);
  }

  private static Object read(String name) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in =
        new ObjectInputStream(
            new BufferedInputStream(
                new XZInputStream(Lexica.class.getResourceAsStream(FOLDER + name))))) {
      return in.readObject();
    }
  }

  private static void write(Path file, Map<String, String> entries) throws IOException {
    try (Writer writer = gzip(file)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        writer.write(entry.getKey() + '\t' + entry.getValue() + '\n');
      }
    }
  }
}
