package dev.tidings.ingest.read;

import dev.tidings.ingest.DocumentFormat;
import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.identity.Wording;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Opens a stream, finds its format and hands it to the reader for that. */
final class StreamReader {
  private final Tally tally;
  private final WholeReader wholes;
  private final RecordReader records;
  private final ArchiveFiles archives;

  StreamReader(IngestOptions options, Tally tally) {
    Wording ofRecords = options.verbatim() ? Wording.VERBATIM : Wording.TIDIED;
    Finish tidying = new Finish(tally, Wording.TIDIED);
    FeedFiles feeds = new FeedFiles(options, tally, tidying);
    this.tally = tally;
    this.wholes = new WholeReader(options, tally, tidying, feeds);
    this.records = new RecordReader(options, tally, new Finish(tally, ofRecords), feeds);
    this.archives = new ArchiveFiles(options, tally, tidying, feeds);
  }

  /** Reads a file. Its id, where it states none, is made of its path below {@code root}. */
  void readFile(Path file, String shown, @Nullable Path root) {
    FileKind kind = FileKind.of(String.valueOf(file.getFileName()));
    if (kind.archive()) {
      tally.rejected(shown, 0, "archives of this kind are not read", "unpack it first");
      return;
    }
    try (InputStream raw = Files.newInputStream(file)) {
      Document document =
          new Document(
              shown,
              relative(file, root),
              Optional.ofNullable(root).map(Path::getFileName).map(Path::toString),
              Files.getLastModifiedTime(file).toInstant());
      Optional<DocumentFormat> format = kind.format();
      if (format.equals(Optional.of(DocumentFormat.WARC))) {
        archives.readWarc(file, document);
      } else if (format.equals(Optional.of(DocumentFormat.CDX))) {
        archives.readCdx(file, document);
      } else {
        read(kind.packed() ? new GZIPInputStream(raw, 64 * 1024) : raw, document, format);
      }
    } catch (EOFException | ZipException e) {
      // Met before the first byte came out: later ones are told with their line.
      tally.rejected(shown, 0, "it is empty or not gzip: " + Tally.reason(e), "copy it again");
    } catch (IOException e) {
      tally.rejected(shown, 0, "it cannot be read: " + Tally.reason(e), "check the file");
    }
  }

  /** Reads a stream whose format is given or, if not, told from its beginning. */
  void read(InputStream in, Document document, Optional<DocumentFormat> stated) throws IOException {
    Sniffed sniffed = Sniffed.of(in, stated);
    DocumentFormat format = sniffed.format();
    switch (format) {
      case JSON, JSON_LINES -> records.read(sniffed.stream(), document, format);
      case WARC -> archives.readWarc(sniffed.stream(), document);
      case TEXT, MARKDOWN, HTML, FEED -> wholes.read(sniffed.stream(), document, format);
      case CDX ->
          tally.rejected(
              document.shown(), 0, "an index names files beside it", "name the index as a file");
    }
  }

  private static String relative(Path file, @Nullable Path root) {
    Path absolute = file.toAbsolutePath().normalize();
    Path relative = root == null ? absolute : root.relativize(absolute);
    return relative.toString().replace('\\', '/');
  }
}
