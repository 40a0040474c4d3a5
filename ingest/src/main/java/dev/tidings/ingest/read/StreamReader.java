package dev.tidings.ingest.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tidings.ingest.DocumentFormat;
import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.document.DocumentReaders;
import dev.tidings.ingest.document.Draft;
import dev.tidings.ingest.document.JsonReader;
import dev.tidings.ingest.identity.ArticleAssembler;
import dev.tidings.ingest.identity.Assembly;
import dev.tidings.ingest.identity.Origin;
import dev.tidings.ingest.read.Chunks.Chunk;
import dev.tidings.ingest.text.TextDecoder;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads one stream: finds its format, cuts it into documents, hands their articles on. */
final class StreamReader {
  private final IngestOptions options;
  private final Tally tally;
  private final NameClashes clashes = new NameClashes();

  StreamReader(IngestOptions options, Tally tally) {
    this.options = options;
    this.tally = tally;
  }

  /** Reads a file. Its id, where it states none, is made of its path below {@code root}. */
  void readFile(Path file, String shown, @Nullable Path root) {
    FileKind kind = FileKind.of(String.valueOf(file.getFileName()));
    if (kind.archive()) {
      tally.rejected(shown, 0, "archives of this kind are not read", "unpack it first");
      return;
    }
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = kind.packed() ? new GZIPInputStream(raw, 64 * 1024) : raw) {
      Document document =
          new Document(
              shown,
              relative(file, root),
              Optional.ofNullable(root).map(Path::getFileName).map(Path::toString),
              Files.getLastModifiedTime(file).toInstant());
      read(in, document, kind.format());
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
    if (sniffed.format().isEmpty()) {
      tally.rejected(
          document.shown(), 0, "it is XML of no known kind", "name text, HTML or JSON files");
      return;
    }
    DocumentFormat format = sniffed.format().get();
    if (format.holdsMany()) {
      readMany(sniffed.stream(), document, format);
    } else {
      readOne(sniffed.stream(), document, format);
    }
  }

  private void readOne(InputStream in, Document document, DocumentFormat format) {
    byte[] bytes;
    try {
      bytes = in.readNBytes(options.maxDocumentBytes() + 1);
    } catch (IOException e) {
      tally.rejected(document.shown(), 0, "it is damaged: " + Tally.reason(e), "copy it again");
      return;
    }
    if (bytes.length > options.maxDocumentBytes()) {
      tally.rejected(document.shown(), 0, tooLarge("it"), "raise the limit or split it");
    } else if (bytes.length == 0) {
      tally.rejected(document.shown(), 0, "it is empty", "remove it or fill it");
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
    finish(draft, document, 0, document.origin(options, format, document.isStdin()));
  }

  private void readMany(InputStream in, Document document, DocumentFormat format)
      throws IOException {
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
        readRecord(chunk, document, document.origin(options, format, oneOfMany));
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
          document.shown(), chunk.line(), tooLarge("the record"), "raise the limit or shorten it");
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
          "it is not a JSON object: " + e.getOriginalMessage().lines().findFirst().orElse(""),
          "correct the record");
      return;
    }
    finish(draft, document, chunk.line(), origin);
  }

  private void finish(Draft draft, Document document, long line, Origin origin) {
    Assembly assembly = ArticleAssembler.assemble(draft, origin);
    if (assembly instanceof Assembly.Refused refused) {
      tally.rejected(document.shown(), line, refused.flaw().reason(), refused.flaw().remedy());
    } else if (assembly instanceof Assembly.Complete complete) {
      complete
          .flaws()
          .forEach(flaw -> tally.warning(document.shown(), line, flaw.reason(), flaw.remedy()));
      if (complete.namedByPath() && clashes.isClash(complete.article())) {
        tally.warning(
            document.shown(),
            line,
            "it has the id of an earlier one, '"
                + complete.article().getId()
                + "', and replaces it",
            "state an id or url in it, or give each folder a source of its own");
      }
      tally.article(complete.article());
    }
  }

  private String tooLarge(String what) {
    return what + " is larger than " + options.maxDocumentBytes() + " bytes";
  }

  private static String relative(Path file, @Nullable Path root) {
    Path absolute = file.toAbsolutePath().normalize();
    Path relative = root == null ? absolute : root.relativize(absolute);
    return relative.toString().replace('\\', '/');
  }
}
