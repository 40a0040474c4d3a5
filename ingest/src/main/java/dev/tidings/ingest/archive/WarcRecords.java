package dev.tidings.ingest.archive;

import dev.tidings.ingest.identity.Flaw;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/** Takes pages out of records: answers of 2xx and resources, of HTML, XML or JSON. */
final class WarcRecords {
  private final int maxBytes;
  private final ArchiveSink sink;

  WarcRecords(int maxBytes, ArchiveSink sink) {
    this.maxBytes = maxBytes;
    this.sink = sink;
  }

  /**
   * Hands on the page in a record, if there is one.
   *
   * @throws IOException if the record is damaged
   */
  void read(WarcRecord record, long position) throws IOException {
    if (record instanceof WarcResponse response && isWeb(response)) {
      HttpResponse http = response.http();
      boolean found = http.status() / 100 == 2;
      Optional<String> type = http.headers().first("Content-Type");
      if (found && isText(type)) {
        page(response, type, http.bodyDecoded(), position);
      }
    } else if (record instanceof WarcResource resource && isWeb(resource)) {
      Optional<String> type = resource.headers().first("Content-Type");
      if (isText(type)) {
        page(resource, type, resource.body(), position);
      }
    }
  }

  private void page(
      WarcCaptureRecord record, Optional<String> type, MessageBody body, long position)
      throws IOException {
    InputStream stream = body.stream();
    byte[] bytes = stream.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      sink.flaw(
          new Flaw(record.target() + " is larger than " + maxBytes + " bytes", "raise the limit"));
      return;
    }
    if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
      sink.flaw(
          new Flaw(
              record.target() + " was cut short when it was archived and is left out",
              "archive it again"));
      return;
    }
    sink.page(new ArchivedPage(record.target(), record.date(), type, bytes, position));
  }

  private static boolean isWeb(WarcCaptureRecord record) {
    return record.target().toLowerCase(Locale.ROOT).matches("https?://.*");
  }

  /** What states no type may be anything, a page among it. */
  private static boolean isText(Optional<String> contentType) {
    String type = contentType.orElse("html").toLowerCase(Locale.ROOT);
    boolean markup = type.contains("html") || type.contains("xml") || type.contains("json");
    return markup && !type.contains("image/");
  }
}
