package dev.tidings.streams;

import dev.tidings.schema.ArticleStory;
import dev.tidings.streams.state.BandLead;
import dev.tidings.streams.state.Lead;
import dev.tidings.streams.state.PrintedArticle;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Names an article's story after the first of those that lead it in its bands. */
final class StoryProcessor implements Processor<String, BandLead, String, ArticleStory> {

  private ProcessorContext<String, ArticleStory> context;
  private KeyValueStore<String, PrintedArticle> printed;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
  StoryProcessor() {}

  @Override
  public void init(ProcessorContext<String, ArticleStory> context) {
    this.context = context;
    this.printed = context.getStateStore(StoryTopology.PRINTED_ARTICLES);
  }

  @Override
  public void process(Record<String, BandLead> record) {
    String id = record.key();
    PrintedArticle before = printed.get(id);
    if (before == null) {
      return; // gone since, and so no longer in the band
    }
    Map<String, Lead> leads = new HashMap<>(before.getLeads());
    if (record.value().getLead() == null) {
      leads.remove(record.value().getBand());
    } else {
      leads.put(record.value().getBand(), record.value().getLead());
    }
    String storyId = leads.values().stream().min(CopyRule.FIRST).map(Lead::getArticleId).orElse(id);
    printed.put(
        id,
        new PrintedArticle(
            before.getPrint(), before.getBands(), leads, storyId, before.getSeenAt()));
    if (!storyId.equals(before.getStoryId())) {
      context.forward(record.withValue(new ArticleStory(id, storyId)));
    }
  }
}
