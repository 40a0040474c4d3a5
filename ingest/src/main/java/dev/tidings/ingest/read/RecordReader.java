package dev.tidings.ingest.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tidings.ingest.DocumentFormat;
import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.document.Draft;
import dev.tidings.ingest.document.JsonReader;
import dev.tidings.ingest.feed.FeedReader;
import dev.tidings.ingest.feed.FeedSource;
import dev.tidings.ingest.identity.Origin;
import dev.tidings.ingest.read.Chunks.Chunk;
import java.io.IOException;
import java.io.InputStream;

/** Reads streams of JSON records, of any length. */
final class RecordReader {
  private final IngestOptions options;
  private final Tally tally;
  private final Finish finish;
  private final FeedFiles feeds;

  RecordReader(IngestOptions options, Tally tally, Finish finish, FeedFiles feeds) {
    this.options = options;
    this.tally = tally;
    this.finish = finish;
    this.feeds = feeds;
  }

  void read(InputStream in, Document document, DocumentFormat format) throws IOException {
    InputStream utf8 = Utf8Stream.of(in);
    int limit = options.maxDocumentBytes();
    Chunks chunks =
        format == DocumentFormat.JSON ? new JsonChunks(utf8, limit) : new LineChunks(utf8, limit);
    long records = 0;
    try {
      for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
        boolean atTop = chunks instanceof JsonChunks json && !json.isInArray();
        if (atTop && !chunk.isObject()) {
          tally.rejected(
              document.shown(), chunk.line(), "it is not JSON from here on", "correct the file");
          return;
        }
        boolean oneOfMany = !atTop || records > 0 || document.isStdin();
        records++;
        readRecord(chunk, document, document.origin(options, format.mediaType(), oneOfMany));
      }
    } catch (IOException e) {
      tally.rejected(
          document.shown(),
          chunks.line(),
          "it is damaged from here on: " + Tally.reason(e),
          "the " + records + " records before are read; copy it again for the rest");
      return;
    }
    if (records == 0) {
      tally.rejected(document.shown(), 0, "it is empty", "remove it or fill it");
    }
  }

  private void readRecord(Chunk chunk, Document document, Origin origin) {
    byte[] bytes = chunk.bytes();
    if (bytes == null) {
      tally.rejected(
          document.shown(),
          chunk.line(),
          "the record is larger than " + options.maxDocumentBytes() + " bytes",
          "raise the limit or shorten it");
      return;
    }
    if (FeedReader.isJsonFeed(bytes)) {
      feeds.read(bytes, FeedSource.UNKNOWN, document);
      return;
    }
    Draft draft;
    try {
      draft = JsonReader.read(bytes);
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      tally.rejected(
          document.shown(),
          chunk.line() + line - 1,
          "it is not a JSON object: " + reason(e),
          "correct the record");
      return;
    }
    finish.finish(draft, document, chunk.line(), origin);
  }

  /**
   * Jackson's message without the place where an object began, which it gives as a class's name.
   */
  private static String reason(JsonProcessingException e) {
    return e.getOriginalMessage()
        .lines()
        .findFirst()
        .orElse("")
        .replaceAll(" \\(start marker at \\[.*\\]\\)", "");
  }
}
