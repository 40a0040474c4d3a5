package dev.tidings.streams;

import dev.tidings.schema.ArticleStory;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.streams.state.BandEntry;
import dev.tidings.streams.state.Print;
import dev.tidings.streams.state.PrintedArticle;
import dev.tidings.streams.story.Fingerprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fingerprint of an enriched article and says which bands it enters and leaves. Of a text
 * that is the same as before it says nothing: what is tagged anew tells the same story, also where
 * its fingerprint is forgotten.
 */
final class PrintProcessor implements Processor<String, EnrichedArticle, String, StoryChange> {

  private ProcessorContext<String, StoryChange> context;
  private KeyValueStore<String, PrintedArticle> printed;
  private KeyValueStore<String, Long> told;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
  PrintProcessor() {}

  @Override
  public void init(ProcessorContext<String, StoryChange> context) {
    this.context = context;
    this.printed = context.getStateStore(StoryTopology.PRINTED_ARTICLES);
    this.told = context.getStateStore(StoryTopology.TOLD_ARTICLES);
    Forgetting.schedule(context, printed, StoryTopology.ARTICLES_KEPT, PrintedArticle::getSeenAt);
  }

  @Override
  public void process(Record<String, EnrichedArticle> record) {
    String id = record.key();
    Long text = record.value() == null ? null : CopyRule.textHash(record.value());
    if (text != null && text.equals(told.get(id))) {
      return;
    }
    PrintedArticle before = printed.get(id);
    StoryChange change =
        record.value() == null ? leave(id, before) : enter(id, record.value(), before);
    told.put(id, text);
    if (!change.entries().isEmpty() || !change.stories().isEmpty()) {
      context.forward(record.withValue(change));
    }
  }

  private StoryChange leave(String id, @Nullable PrintedArticle before) {
    printed.delete(id);
    List<KeyValue<String, BandEntry>> entries = new ArrayList<>();
    if (before != null) {
      before.getBands().forEach(band -> entries.add(entry(band, id, null, true)));
    }
    return new StoryChange(entries, Collections.singletonList(null));
  }

  private StoryChange enter(String id, EnrichedArticle enriched, @Nullable PrintedArticle before) {
    Optional<Fingerprint> fingerprint = Fingerprint.of(enriched.getArticle().getBody());
    if (fingerprint.isEmpty()) {
      return leaveAlone(id, before);
    }
    Print print = CopyRule.print(enriched, fingerprint.get());
    List<String> bands = fingerprint.get().bands();
    if (before != null && before.getPrint().equals(print) && before.getBands().equals(bands)) {
      return new StoryChange(List.of(), List.of());
    }
    List<KeyValue<String, BandEntry>> entries = new ArrayList<>();
    if (before != null) {
      before.getBands().stream()
          .filter(band -> !bands.contains(band))
          .forEach(band -> entries.add(entry(band, id, null, true)));
    }
    bands.forEach(band -> entries.add(entry(band, id, print, before != null)));
    String storyId = before == null ? id : before.getStoryId();
    printed.put(
        id,
        new PrintedArticle(
            print,
            bands,
            before == null ? Map.of() : before.getLeads(),
            storyId,
            context.currentStreamTimeMs()));
    return new StoryChange(entries, before == null ? own(id) : List.of());
  }

  /** Too short to be anybody's copy. */
  private StoryChange leaveAlone(String id, @Nullable PrintedArticle before) {
    return new StoryChange(leave(id, before).entries(), own(id));
  }

  private static List<@Nullable ArticleStory> own(String id) {
    return List.of(new ArticleStory(id, id));
  }

  private static KeyValue<String, BandEntry> entry(
      String band, String id, @Nullable Print print, boolean answer) {
    return KeyValue.pair(band, new BandEntry(id, print, answer));
  }
}
