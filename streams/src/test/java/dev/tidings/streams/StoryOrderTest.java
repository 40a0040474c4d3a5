package dev.tidings.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.Article;
import dev.tidings.schema.ArticleStory;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.Revision;
import dev.tidings.schema.Topics;
import dev.tidings.streams.state.BandEntry;
import dev.tidings.streams.state.BandLead;
import dev.tidings.streams.state.BandMember;
import dev.tidings.streams.state.PrintedArticle;
import dev.tidings.tagging.Outcome.Tagged;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Stories come out the same whatever the order in which tasks get on: only what one article sends
 * to one band, and one band to one article, keeps its order.
 */
final class StoryOrderTest {

  /** What happens to an article: it is published, revised or, without a text, taken down. */
  record Event(String id, @Nullable String text, int day) {}

  @Provide
  Arbitrary<List<Event>> events() {
    String one = Passages.passage("one");
    String two = Passages.passage("two");
    return Combinators.combine(
            Arbitraries.of("a", "b", "c", "d"),
            Arbitraries.of(one, Passages.edited("one"), two, one + " " + two, "@russia")
                .injectNull(0.25),
            Arbitraries.of(1, 2, 9))
        .as(Event::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(20);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void doNotDependOnWhoIsFaster(@ForAll("events") List<Event> events, @ForAll Random random) {
    Tasks tasks = new Tasks();
    List<Sent> articles = new ArrayList<>();
    for (Event event : events) {
      Article article = tasks.publish(event);
      articles.add(new Sent(event.id(), article == null ? null : Tasks.bytes(article)));
    }

    tasks.runInAnyOrder(random);

    assertThat(tasks.stories).isEqualTo(Oracle.of(articles).storyIds());
  }

  /** The three processors, with what is on its way between them. */
  private static final class Tasks {

    private static final Topics TOPICS = new Topics(new AvroSerdes());

    private final Enrichment enrichment = new Enrichment(FakeTagger.knowingAll());
    private final MockProcessorContext<String, StoryChange> printing = new MockProcessorContext<>();
    private final MockProcessorContext<String, BandLead> meeting = new MockProcessorContext<>();
    private final MockProcessorContext<String, ArticleStory> naming = new MockProcessorContext<>();
    private final PrintProcessor print = new PrintProcessor();
    private final BandProcessor band = new BandProcessor();
    private final StoryProcessor name = new StoryProcessor();
    private final Map<String, Deque<Runnable>> onTheWay = new TreeMap<>();
    private final Map<String, String> stories = new TreeMap<>();

    Tasks() {
      KeyValueStore<String, PrintedArticle> printed =
          store(StoryTopology.PRINTED_ARTICLES, StateSerde.of(PrintedArticle.class), printing);
      KeyValueStore<String, Long> told =
          store(StoryTopology.TOLD_ARTICLES, Serdes.Long(), printing);
      KeyValueStore<String, BandMember> members =
          store(StoryTopology.BAND_MEMBERS, StateSerde.of(BandMember.class), meeting);
      printing.addStateStore(printed);
      printing.addStateStore(told);
      naming.addStateStore(printed);
      meeting.addStateStore(members);
      printing.setCurrentStreamTimeMs(0);
      meeting.setCurrentStreamTimeMs(0);
      print.init(printing);
      band.init(meeting);
      name.init(naming);
    }

    private static <V> KeyValueStore<String, V> store(
        String name, Serde<V> serde, MockProcessorContext<?, ?> context) {
      KeyValueStore<String, V> store =
          Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), serde)
              .withLoggingDisabled()
              .withCachingDisabled()
              .build();
      store.init(context.getStateStoreContext(), store);
      return store;
    }

    static byte[] bytes(Article article) {
      return TOPICS
          .articles()
          .valueSerde()
          .serializer()
          .serialize(TOPICS.articles().name(), article);
    }

    @Nullable Article publish(Event event) {
      if (event.text() == null) {
        send("article " + event.id(), () -> read(event.id(), null));
        return null;
      }
      Article article =
          Articles.article(event.id(), event.text(), LocalDate.of(2026, 3, event.day()));
      Tagged tagged = (Tagged) enrichment.tag(article);
      EnrichedArticle enriched = enrichment.enriched(article, new Revision(0, 0L), tagged);
      send("article " + event.id(), () -> read(event.id(), enriched));
      return article;
    }

    private void send(String way, Runnable arrival) {
      onTheWay.computeIfAbsent(way, any -> new ArrayDeque<>()).add(arrival);
    }

    void runInAnyOrder(Random random) {
      while (!onTheWay.isEmpty()) {
        List<String> ways = List.copyOf(onTheWay.keySet());
        String way = ways.get(random.nextInt(ways.size()));
        Deque<Runnable> messages = onTheWay.get(way);
        Runnable next = messages.remove();
        if (messages.isEmpty()) {
          onTheWay.remove(way);
        }
        next.run();
      }
    }

    private void read(String id, @Nullable EnrichedArticle enriched) {
      print.process(new Record<>(id, enriched, 0));
      for (var forward : printing.forwarded()) {
        StoryChange change = forward.record().value();
        change.entries().forEach(entry -> enter(id, entry));
        change.stories().forEach(story -> tell(id, story));
      }
      printing.resetForwards();
    }

    private void enter(String id, KeyValue<String, BandEntry> entry) {
      send(
          "entry %s %s".formatted(entry.key, id),
          () -> {
            band.process(new Record<>(entry.key, entry.value, 0));
            for (var forward : meeting.forwarded()) {
              Record<String, BandLead> lead =
                  new Record<>(forward.record().key(), forward.record().value(), 0);
              send("lead %s %s".formatted(entry.key, lead.key()), () -> lead(lead));
            }
            meeting.resetForwards();
          });
    }

    private void lead(Record<String, BandLead> lead) {
      name.process(lead);
      for (var forward : naming.forwarded()) {
        tell(forward.record().key(), forward.record().value());
      }
      naming.resetForwards();
    }

    private void tell(String id, @Nullable ArticleStory story) {
      if (story == null) {
        stories.remove(id);
      } else {
        stories.put(id, story.getStoryId());
      }
    }
  }
}
