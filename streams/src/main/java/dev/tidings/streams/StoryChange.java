package dev.tidings.streams;

import dev.tidings.schema.ArticleStory;
import dev.tidings.streams.state.BandEntry;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/**
 * What an enriched article changes: its entries, each under its band, and what is to be written of
 * its story, either nothing (empty) or one value, where null removes what stands there.
 */
record StoryChange(
    List<KeyValue<String, BandEntry>> entries, List<@Nullable ArticleStory> stories) {}
