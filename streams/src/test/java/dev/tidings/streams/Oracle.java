package dev.tidings.streams;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.tidings.schema.ActorDay;
import dev.tidings.schema.ActorKind;
import dev.tidings.schema.Article;
import dev.tidings.schema.Topics;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Says from {@code tidings.articles} alone what must come of it, as a batch job would: without
 * state, and without anything of the topologies or of {@link FakeTagger}.
 *
 * <p>The rule. A record that can't be read, is not under its article's id or crashes the tagger is
 * {@link Fate#DEAD}; for all others it is as if it had never been. A null value is {@link
 * Fate#TAKEN_DOWN}. An article with the same hash as the record before it under its id is {@link
 * Fate#UNCHANGED}; any other is {@link Fate#REJECTED} or {@link Fate#ENRICHED}. An id's current
 * revision is its last record that is not dead.
 */
final class Oracle {

  /** What must come of a record. */
  enum Fate {
    ENRICHED,
    REJECTED,
    DEAD,
    UNCHANGED,
    TAKEN_DOWN
  }

  private static final Set<Fate> LIVE = Set.of(Fate.ENRICHED, Fate.REJECTED);

  private record Current(@Nullable Article article, long revision, Fate fate) {}

  private final Topics topics = new Topics(new AvroSerdes());
  private final String overlooked;
  private final String refused;
  private final List<Fate> fates = new ArrayList<>();
  private final Map<String, Current> current = new LinkedHashMap<>();

  private Oracle(String overlooked, String refused) {
    this.overlooked = overlooked;
    this.refused = refused;
  }

  static Oracle of(List<Sent> articles) {
    return overlooking("", articles);
  }

  /** What must come of it under a tagger that overlooks one name. */
  static Oracle overlooking(String name, List<Sent> articles) {
    return of(new Oracle(name, "#nobody"), articles);
  }

  /** What must come of it under a tagger that refuses what mentions one name. */
  static Oracle refusing(String name, List<Sent> articles) {
    return of(new Oracle("", name), articles);
  }

  private static Oracle of(Oracle oracle, List<Sent> articles) {
    articles.forEach(oracle::read);
    return oracle;
  }

  private void read(Sent sent) {
    int offset = fates.size();
    Optional<Article> readable = article(sent);
    if (sent.value() == null) {
      fates.add(Fate.TAKEN_DOWN);
      current.put(sent.key(), new Current(null, offset, Fate.TAKEN_DOWN));
    } else if (readable.isEmpty()
        || !readable.get().getId().equals(sent.key())
        || readable.get().getBody().contains("#crash")) {
      fates.add(Fate.DEAD);
    } else {
      judge(readable.get(), offset);
    }
  }

  private void judge(Article article, int offset) {
    Current before = current.get(article.getId());
    if (before != null
        && before.article() != null
        && before.article().getContentHash().equals(article.getContentHash())) {
      fates.add(Fate.UNCHANGED);
      return;
    }
    boolean isRefused =
        article.getBody().startsWith("#refuse") || article.getBody().contains("@" + refused);
    Fate fate = isRefused ? Fate.REJECTED : Fate.ENRICHED;
    fates.add(fate);
    current.put(article.getId(), new Current(article, offset, fate));
  }

  private Optional<Article> article(Sent sent) {
    try {
      return Optional.ofNullable(
          topics
              .articles()
              .valueSerde()
              .deserializer()
              .deserialize(topics.articles().name(), sent.value()));
    } catch (SerializationException unreadable) {
      return Optional.empty();
    }
  }

  /** What must come of each record, by offset. */
  List<Fate> fates() {
    return fates;
  }

  /** By id, the offset of the record that must stand in the end where this fate leads. */
  Map<String, Long> standing(Fate fate) {
    Map<String, Long> standing = new TreeMap<>();
    current.forEach(
        (id, record) -> {
          if (record.fate() == fate) {
            standing.put(id, record.revision());
          }
        });
    return standing;
  }

  /** The last but so many of the records that changed what their article says, if there is one. */
  Optional<Integer> live(int recordsBack) {
    List<Integer> live =
        IntStream.range(0, fates.size())
            .filter(offset -> LIVE.contains(fates.get(offset)))
            .boxed()
            .toList();
    return recordsBack < live.size()
        ? Optional.of(live.get(live.size() - 1 - recordsBack))
        : Optional.empty();
  }

  /** By article id, what the article says now. */
  Map<String, Article> articles() {
    Map<String, Article> articles = new TreeMap<>();
    current.forEach(
        (id, record) -> {
          if (record.article() != null) {
            articles.put(id, record.article());
          }
        });
    return articles;
  }

  /** By article id, what {@code tidings.articles.stories} must say in the end. */
  Map<String, String> storyIds() {
    List<Article> live =
        current.values().stream()
            .filter(record -> record.fate() == Fate.ENRICHED)
            .map(record -> Objects.requireNonNull(record.article()))
            .sorted(
                Comparator.comparing((Article article) -> article.getPublishedAt().orElseThrow())
                    .thenComparing(Article::getId))
            .toList();
    Map<String, String> stories = new TreeMap<>();
    for (Article article : live) {
      stories.put(
          article.getId(),
          live.subList(0, live.indexOf(article)).stream()
              .filter(earlier -> isCopy(earlier, article))
              .findFirst()
              .orElse(article)
              .getId());
    }
    return stories;
  }

  /** The rule: the passages of the one are all in the other, and at most seven days lie between. */
  private static boolean isCopy(Article one, Article other) {
    Set<String> some = Passages.in(one.getBody());
    Set<String> others = Passages.in(other.getBody());
    Duration between =
        Duration.between(one.getPublishedAt().orElseThrow(), other.getPublishedAt().orElseThrow());
    return !some.isEmpty()
        && !others.isEmpty()
        && (some.containsAll(others) || others.containsAll(some))
        && between.abs().compareTo(Duration.ofDays(7)) <= 0;
  }

  /** What {@code tidings.actors.daily} must hold in the end. */
  Map<String, ActorDay> counts() {
    Map<String, String> stories = storyIds();
    Map<String, List<Part>> parts = new HashMap<>();
    current.values().stream()
        .filter(record -> record.fate() == Fate.ENRICHED)
        .flatMap(record -> parts(record.article(), stories))
        .forEach(
            part ->
                parts
                    .computeIfAbsent(part.actor() + "|" + part.day(), key -> new ArrayList<>())
                    .add(part));
    Map<String, ActorDay> counts = new TreeMap<>();
    parts.forEach((key, all) -> counts.put(key, count(all)));
    return counts;
  }

  /** One article's part in the count of one actor on one day. */
  private record Part(
      String actor, String label, LocalDate day, String source, String story, long mentions) {}

  /** The body's words, of which the first {@code @actor=Label} gives the label. */
  private Stream<Part> parts(Article article, Map<String, String> stories) {
    Map<String, List<String>> words =
        Stream.of(article.getBody().split(" "))
            .filter(word -> word.startsWith("@"))
            .filter(word -> !actor(word).equals(overlooked))
            .collect(groupingBy(Oracle::actor));
    LocalDate day = article.getPublishedAt().orElseThrow().atOffset(ZoneOffset.UTC).toLocalDate();
    return words.entrySet().stream()
        .map(
            actor ->
                new Part(
                    actor.getKey(),
                    label(actor.getValue().get(0)),
                    day,
                    article.getSource().getId(),
                    stories.get(article.getId()),
                    actor.getValue().size()));
  }

  private static String actor(String word) {
    return word.substring(1).split("=")[0];
  }

  private static String label(String word) {
    String[] actorAndLabel = word.substring(1).split("=");
    return actorAndLabel[actorAndLabel.length - 1];
  }

  private static ActorDay count(List<Part> parts) {
    List<String> sources = parts.stream().map(Part::source).distinct().sorted().toList();
    return new ActorDay(
        parts.get(0).actor(),
        mostFrequentLabel(parts),
        ActorKind.STATE,
        parts.get(0).day(),
        (long) parts.size(),
        parts.stream().mapToLong(Part::mentions).sum(),
        (long) sources.size(),
        sources,
        parts.stream().map(Part::story).distinct().count());
  }

  private static String mostFrequentLabel(List<Part> parts) {
    Map<String, Long> articles = parts.stream().collect(groupingBy(Part::label, counting()));
    return articles.keySet().stream()
        .sorted()
        .max(Comparator.comparing(articles::get))
        .orElseThrow();
  }
}
