package dev.tidings.ingest.archive;

import dev.tidings.ingest.identity.Flaw;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
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
  private final Consumer<Flaw> flaws;

  WarcRecords(int maxBytes, Consumer<Flaw> flaws) {
    this.maxBytes = maxBytes;
    this.flaws = flaws;
  }

  /**
   * The page in a record, if there is one that is to be read.
   *
   * @throws IOException if the record is damaged
   */
  Optional<ArchivedPage> page(WarcRecord record, long position) throws IOException {
    try {
      if (record instanceof WarcResponse response && isWeb(response)) {
        HttpResponse http = response.http();
        boolean found = http.status() / 100 == 2;
        Optional<String> type = http.headers().first("Content-Type");
        return found && isText(type)
            ? page(response, type, http.bodyDecoded(), position)
            : Optional.empty();
      }
      if (record instanceof WarcResource resource && isWeb(resource)) {
        Optional<String> type = resource.headers().first("Content-Type");
        return isText(type) ? page(resource, type, resource.body(), position) : Optional.empty();
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      // A header that is no number, date or address fails only when it is asked for.
      throw new IOException(e.getMessage(), e);
    }
  }

  private Optional<ArchivedPage> page(
      WarcCaptureRecord record, Optional<String> type, MessageBody body, long position)
      throws IOException {
    byte[] bytes = body.stream().readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      flaws.accept(
          new Flaw(record.target() + " is larger than " + maxBytes + " bytes", "raise the limit"));
      return Optional.empty();
    }
    if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
      flaws.accept(
          new Flaw(
              record.target() + " was cut short when it was archived and is left out",
              "archive it again"));
      return Optional.empty();
    }
    return Optional.of(new ArchivedPage(record.target(), record.date(), type, bytes, position));
  }

  private static boolean isWeb(WarcCaptureRecord record) {
    String address = record.target();
    return address != null && address.matches("(?i)https?://.*");
  }

  /** What states no type may be anything, a page among it. */
  private static boolean isText(Optional<String> contentType) {
    String type = contentType.orElse("html").toLowerCase(Locale.ROOT);
    boolean markup = type.contains("html") || type.contains("xml") || type.contains("json");
    return markup && !type.contains("image/");
  }
}
