package dev.tidings.tagging.topics;

import dev.tidings.tagging.TopicScore;
import dev.tidings.tagging.text.Gap;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Token;
import dev.tidings.tagging.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores topics by the terms a document holds.
 *
 * <p>Each term of a topic brings {@code weight × (1 + ln n)}, where n is how often it stands in the
 * text and a title counts three times. A topic's evidence E is the sum over its own terms, and for
 * a top-level topic over those of its narrower ones, too; its density is {@code E / √words}, with
 * at least 50 words assumed, and its score {@code 1 − e^(−density)}. Kept are the topics with
 * evidence of at least 6 and a score of at least 0.2 and of at least half the best; at most five. A
 * narrower topic is kept only with its wider one.
 */
public final class TopicScorer {

  private static final int MOST = 5;
  private static final int TITLE_TIMES = 3;
  private static final double LEAST_WORDS = 50;
  private static final double LEAST_EVIDENCE = 6;
  private static final double LEAST_SCORE = 0.2;
  private static final double LEAST_PART_OF_BEST = 0.5;

  private final List<Topic> topics;
  private final Map<String, Integer> indexOfCode = new HashMap<>();
  private final Node root = new Node();
  private int terms;

  private record Meaning(int term, int topic, int weight) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(4);
    private final List<Meaning> meanings = new ArrayList<>(1);
  }

  public TopicScorer(List<Topic> topics) {
    this.topics = List.copyOf(topics);
    for (int i = 0; i < topics.size(); i++) {
      indexOfCode.put(topics.get(i).code(), i);
    }
    for (int i = 0; i < topics.size(); i++) {
      for (Topic.Term term : topics.get(i).terms()) {
        add(term, i);
      }
    }
  }

  private void add(Topic.Term term, int topic) {
    Node node = root;
    for (Token word : Tokenizer.read(term.text()).tokens()) {
      node = node.next.computeIfAbsent(Stem.of(word.key()), key -> new Node());
    }
    node.meanings.add(new Meaning(terms++, topic, term.weight()));
  }

  /** The document's topics, best first; empty where nothing fits. */
  public List<TopicScore> score(Passage title, Passage body) {
    Map<Meaning, Integer> counts = new HashMap<>();
    count(title, TITLE_TIMES, counts);
    count(body, 1, counts);
    double root = Math.sqrt(Math.max(LEAST_WORDS, title.size() + body.size()));
    double[] evidence = evidence(counts);
    double[] scores = new double[evidence.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = evidence[i] < LEAST_EVIDENCE ? 0 : 1 - Math.exp(-evidence[i] / root);
    }
    return best(scores);
  }

  private double[] evidence(Map<Meaning, Integer> counts) {
    // In the order of the terms, so that the same document always adds up to the same last bit.
    List<Meaning> found = new ArrayList<>(counts.keySet());
    found.sort(Comparator.comparingInt(Meaning::term));
    double[] evidence = new double[topics.size()];
    for (Meaning meaning : found) {
      double brought = meaning.weight() * (1 + Math.log(counts.getOrDefault(meaning, 1)));
      evidence[meaning.topic()] += brought;
      int parent = parent(meaning.topic());
      if (parent >= 0) {
        evidence[parent] += brought;
      }
    }
    return evidence;
  }

  private int parent(int topic) {
    String parent = topics.get(topic).parent();
    return parent == null ? -1 : indexOfCode.getOrDefault(parent, -1);
  }

  private List<TopicScore> best(double[] scores) {
    double best = 0;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      best = Math.max(best, scores[i]);
      order.add(i);
    }
    double least = Math.max(LEAST_SCORE, best * LEAST_PART_OF_BEST);
    order.removeIf(topic -> scores[topic] < least);
    order.sort(Comparator.comparingDouble((Integer topic) -> -scores[topic]));
    return order.stream().limit(MOST).map(topic -> scored(topic, scores[topic])).toList();
  }

  private TopicScore scored(int topic, double score) {
    return new TopicScore(topics.get(topic).code(), topics.get(topic).label(), (float) score);
  }

  /** Counts the longest terms, left to right. */
  private void count(Passage passage, int times, Map<Meaning, Integer> counts) {
    List<String> stems = passage.tokens().stream().map(token -> Stem.of(token.key())).toList();
    int place = 0;
    while (place < stems.size()) {
      int end = place;
      Node longest = null;
      @Nullable Node node = root.next.get(stems.get(place));
      for (int i = place + 1; node != null; i++) {
        if (!node.meanings.isEmpty()) {
          longest = node;
          end = i;
        }
        boolean goesOn = i < stems.size() && passage.token(i).gap() != Gap.BREAK;
        node = goesOn ? node.next.get(stems.get(i)) : null;
      }
      if (longest == null) {
        place++;
      } else {
        longest.meanings.forEach(meaning -> counts.merge(meaning, times, Integer::sum));
        place = end;
      }
    }
  }
}
