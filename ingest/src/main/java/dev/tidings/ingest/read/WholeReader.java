package dev.tidings.ingest.read;

import dev.tidings.ingest.DocumentFormat;
import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.document.DocumentReaders;
import dev.tidings.ingest.document.Draft;
import dev.tidings.ingest.feed.FeedSource;
import dev.tidings.ingest.text.TextDecoder;
import java.io.IOException;
import java.io.InputStream;

/** Reads streams that are one document. */
final class WholeReader {
  private final IngestOptions options;
  private final Tally tally;
  private final Finish finish;
  private final FeedFiles feeds;

  WholeReader(IngestOptions options, Tally tally, Finish finish, FeedFiles feeds) {
    this.options = options;
    this.tally = tally;
    this.finish = finish;
    this.feeds = feeds;
  }

  void read(InputStream in, Document document, DocumentFormat format) {
    byte[] bytes;
    try {
      bytes = in.readNBytes(options.maxDocumentBytes() + 1);
    } catch (IOException e) {
      tally.rejected(document.shown(), 0, "it is damaged: " + Tally.reason(e), "copy it again");
      return;
    }
    if (bytes.length > options.maxDocumentBytes()) {
      tally.rejected(
          document.shown(),
          0,
          "it is larger than " + options.maxDocumentBytes() + " bytes",
          "raise the limit or split it");
    } else if (bytes.length == 0) {
      tally.rejected(document.shown(), 0, "it is empty", "remove it or fill it");
    } else if (format == DocumentFormat.FEED) {
      feeds.read(bytes, FeedSource.UNKNOWN, document);
    } else {
      TextDecoder.decode(bytes)
          .ifPresentOrElse(
              text -> readText(text, document, format),
              () ->
                  tally.rejected(
                      document.shown(), 0, "it is not text", "name text, HTML or JSON files"));
    }
  }

  private void readText(String text, Document document, DocumentFormat format) {
    Draft draft;
    try {
      draft = DocumentReaders.read(text, format);
    } catch (RuntimeException | StackOverflowError e) {
      // Nesting thousands deep overflows the stack of the Markdown parser.
      tally.rejected(
          document.shown(), 0, "its reader failed: " + Tally.reason(e), "report this as a bug");
      return;
    }
    finish.finish(
        draft, document, 0, document.origin(options, format.mediaType(), document.isStdin()));
  }
}
