package dev.tidings.ingest.archive;

import dev.tidings.ingest.identity.Flaw;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * A WARC file, packed record by record or not at all. After a damaged record, reading goes on at
 * the next place where a record begins.
 */
public final class WarcFile {
  private static final long END = -1;

  private final int maxBytes;
  private final ArchiveSink sink;
  private long lastFlawed = END;

  private WarcFile(int maxBytes, ArchiveSink sink) {
    this.maxBytes = maxBytes;
    this.sink = sink;
  }

  /**
   * Hands on every page of a file.
   *
   * @param maxBytes the largest page; a larger one is a flaw
   * @throws IOException if the file cannot be opened
   */
  public static void read(Path file, int maxBytes, ArchiveSink sink) throws IOException {
    WarcFile warc = new WarcFile(maxBytes, sink);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long at = 0;
      while (at != END) {
        long damaged = warc.readFrom(channel.position(at), at);
        at = damaged == END ? END : RecordStarts.after(damaged, channel);
      }
    }
  }

  /** Hands on every page of a stream, unpacked or not, as far as it is sound. */
  public static void read(InputStream in, int maxBytes, ArchiveSink sink) {
    new WarcFile(maxBytes, sink).readFrom(Channels.newChannel(in), 0);
  }

  /**
   * The page in the one record at a position.
   *
   * @throws IOException if there is no sound record
   */
  static Optional<ArchivedPage> page(Path file, long position, int maxBytes, Consumer<Flaw> flaws)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Optional<WarcRecord> record = new WarcReader(channel.position(position)).next();
      if (record.isEmpty()) {
        throw new IOException("there is no record");
      }
      return new WarcRecords(maxBytes, flaws).page(record.get(), position);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Reads to the {@link #END}, or gives the position of the record that hides the next one. */
  private long readFrom(ReadableByteChannel channel, long start) {
    WarcReader reader;
    try {
      reader = new WarcReader(channel);
    } catch (IOException | IllegalArgumentException e) {
      damaged(start, e);
      return start;
    }
    WarcRecords records = new WarcRecords(maxBytes, sink::flaw);
    while (true) {
      Optional<WarcRecord> record;
      try {
        record = reader.next();
      } catch (IOException | IllegalArgumentException e) {
        damaged(reader.position(), e);
        return reader.position();
      }
      if (record.isEmpty()) {
        return END;
      }
      page(records, record.get(), reader.position()).ifPresent(sink::page);
    }
  }

  private Optional<ArchivedPage> page(WarcRecords records, WarcRecord record, long position) {
    try {
      return records.page(record, position);
    } catch (IOException e) {
      damaged(position, e);
      return Optional.empty();
    }
  }

  /** One record is told of once, though the next cannot be reached for the same reason. */
  private void damaged(long position, Exception e) {
    if (position != lastFlawed) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      sink.flaw(
          new Flaw(
              "its record at byte " + position + " is damaged: " + reason,
              "copy the archive again if the record matters; the sound ones are read"));
    }
    lastFlawed = position;
  }
}
