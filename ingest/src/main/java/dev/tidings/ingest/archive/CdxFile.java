package dev.tidings.ingest.archive;

import dev.tidings.ingest.identity.Flaw;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.cdx.CdxReader;
import org.netpreserve.jwarc.cdx.CdxRecord;

/**
 * An index of WARC files, in the folder of the files it names or above it. The pages it names are
 * read, no others: an index that was filtered picks from a large archive.
 */
public final class CdxFile {
  private final Path folder;
  private final int maxBytes;
  private final ArchiveSink sink;

  private CdxFile(Path folder, int maxBytes, ArchiveSink sink) {
    this.folder = folder;
    this.maxBytes = maxBytes;
    this.sink = sink;
  }

  /**
   * Hands on the pages that the index says were answered with 2xx.
   *
   * @throws IOException if the index cannot be opened
   */
  public static void read(Path index, int maxBytes, ArchiveSink sink) throws IOException {
    Path folder = index.toAbsolutePath().normalize().getParent();
    CdxFile cdx = new CdxFile(folder == null ? Path.of("/") : folder, maxBytes, sink);
    boolean packed = index.toString().endsWith(".gz");
    try (InputStream raw = Files.newInputStream(index);
        InputStream in = packed ? new GZIPInputStream(raw) : raw) {
      cdx.read(new CdxReader(in));
    }
  }

  private void read(CdxReader reader) throws IOException {
    long line = 0;
    boolean more = true;
    while (more) {
      line++;
      Optional<ArchivedPage> page = Optional.empty();
      try {
        Optional<CdxRecord> entry = reader.next();
        more = entry.isPresent();
        page = more && isPage(entry.get()) ? page(entry.get()) : Optional.empty();
      } catch (EOFException | ZipException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        // Entries are lines, so the next is read whatever is wrong with this.
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        sink.flaw(
            new Flaw("its entry " + line + " cannot be read: " + reason, "make the index again"));
      }
      page.ifPresent(sink::page);
    }
  }

  private static boolean isPage(CdxRecord entry) {
    String type = String.valueOf(entry.contentType()).toLowerCase(Locale.ROOT);
    Integer status = entry.status();
    boolean found = status == null || status / 100 == 2;
    return found && (type.contains("html") || type.contains("xml") || type.contains("json"));
  }

  private Optional<ArchivedPage> page(CdxRecord entry) throws IOException {
    Path file = file(entry.filename());
    Long position = entry.position();
    if (position == null) {
      throw new IOException("it names no position");
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no file '" + entry.filename() + "' beside it");
    }
    return WarcFile.page(file, position, maxBytes, sink::flaw);
  }

  /** The file named, which must be below the index's folder: an index is other people's word. */
  private Path file(String name) throws IOException {
    try {
      Path file = folder.resolve(name).normalize();
      if (file.startsWith(folder)) {
        return file;
      }
    } catch (InvalidPathException e) {
      throw new IOException("'" + name + "' is not a path", e);
    }
    throw new IOException("'" + name + "' is outside of its folder");
  }
}
