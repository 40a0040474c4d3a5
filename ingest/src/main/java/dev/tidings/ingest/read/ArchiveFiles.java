package dev.tidings.ingest.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tidings.ingest.DocumentFormat;
import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.archive.ArchiveSink;
import dev.tidings.ingest.archive.ArchivedPage;
import dev.tidings.ingest.archive.CdxFile;
import dev.tidings.ingest.archive.WarcFile;
import dev.tidings.ingest.document.Draft;
import dev.tidings.ingest.document.Draft.Field;
import dev.tidings.ingest.document.HtmlReader;
import dev.tidings.ingest.document.JsonReader;
import dev.tidings.ingest.feed.FeedSource;
import dev.tidings.ingest.identity.Flaw;
import dev.tidings.ingest.text.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads web archives: pages become articles with the address and date of their capture, feeds their
 * items. XML and JSON that hold neither are passed over, as a site's own machinery has plenty.
 */
final class ArchiveFiles {
  private static final int SNIFFED_BYTES = 8192;

  private final IngestOptions options;
  private final Tally tally;
  private final Finish finish;
  private final FeedFiles feeds;

  ArchiveFiles(IngestOptions options, Tally tally, Finish finish, FeedFiles feeds) {
    this.options = options;
    this.tally = tally;
    this.finish = finish;
    this.feeds = feeds;
  }

  void readWarc(Path file, Document document) throws IOException {
    WarcFile.read(file, options.maxDocumentBytes(), sink(document));
  }

  void readWarc(InputStream in, Document document) {
    WarcFile.read(in, options.maxDocumentBytes(), sink(document));
  }

  void readCdx(Path file, Document document) throws IOException {
    CdxFile.read(file, options.maxDocumentBytes(), sink(document));
  }

  private ArchiveSink sink(Document document) {
    return new ArchiveSink() {
      @Override
      public void page(ArchivedPage page) {
        Document captured =
            new Document(
                document.shown() + "#" + page.address(),
                page.address(),
                document.folder(),
                page.capturedAt());
        readPage(page, captured);
      }

      @Override
      public void flaw(Flaw flaw) {
        tally.rejected(document.shown(), 0, flaw.reason(), flaw.remedy());
      }
    };
  }

  private void readPage(ArchivedPage page, Document document) {
    int length = Math.min(page.bytes().length, SNIFFED_BYTES);
    String start = new String(page.bytes(), 0, length, StandardCharsets.ISO_8859_1);
    switch (Sniffed.format(start)) {
      case HTML -> readHtml(page, document);
      case TEXT, MARKDOWN -> readText(page, document);
      case JSON, JSON_LINES -> readJson(page, document);
      case FEED -> feeds.readIfAny(page.bytes(), source(page), document);
      case WARC, CDX -> tally.skipped();
    }
  }

  /** HTML may begin in any way; XML that begins as no feed does is one or it is machinery. */
  private void readText(ArchivedPage page, Document document) {
    if (page.contentType().map(type -> type.contains("html")).orElse(true)) {
      readHtml(page, document);
    } else {
      feeds.readIfAny(page.bytes(), source(page), document);
    }
  }

  private void readHtml(ArchivedPage page, Document document) {
    Optional<String> html = TextDecoder.decode(page.bytes(), page.contentType());
    if (html.isEmpty()) {
      tally.skipped();
      return;
    }
    finish(HtmlReader.read(html.get()), page, document, DocumentFormat.HTML);
  }

  private void readJson(ArchivedPage page, Document document) {
    Draft draft;
    try {
      draft = JsonReader.read(page.bytes());
    } catch (JsonProcessingException e) {
      tally.skipped();
      return;
    }
    if (draft.stated(Field.BODY).isPresent()) {
      finish(draft, page, document, DocumentFormat.JSON);
    } else {
      feeds.readIfAny(page.bytes(), source(page), document);
    }
  }

  private void finish(Draft draft, ArchivedPage page, Document document, DocumentFormat format) {
    Draft captured = draft.orElse(Draft.builder().put(Field.URL, page.address()).build());
    finish.finish(
        captured,
        document,
        0,
        document.origin(options, format.mediaType(), /* oneOfMany= */ false));
  }

  private static FeedSource source(ArchivedPage page) {
    return new FeedSource(Optional.of(page.address()), page.contentType());
  }
}
