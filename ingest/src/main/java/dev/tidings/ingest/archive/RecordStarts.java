package dev.tidings.ingest.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Finds where records begin, by their first bytes: those of gzip, or {@code WARC/} in a line. */
final class RecordStarts {
  private static final int BLOCK = 64 * 1024;

  /** Enough of a packed record to unpack its first word. */
  private static final int PACKED_BEGINNING = 512;

  private static final byte[] GZIP = {0x1F, (byte) 0x8B, 8};
  private static final byte[] PLAIN = "\r\nWARC/".getBytes(StandardCharsets.US_ASCII);
  private static final int NONE = -1;

  private RecordStarts() {}

  /** The first beginning past a position, or -1. */
  static long after(long position, FileChannel channel) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(BLOCK + PACKED_BEGINNING);
    for (long at = position + 1; at < channel.size(); at += BLOCK) {
      block.clear();
      while (block.hasRemaining() && channel.read(block, at + block.position()) > 0) {
        // until the block is full or the file at its end
      }
      int found = find(block.array(), block.position());
      if (found != NONE) {
        return at + found;
      }
    }
    return NONE;
  }

  private static int find(byte[] block, int length) {
    for (int i = 0; i < Math.min(BLOCK, length); i++) {
      if (isAt(block, length, i, GZIP) && unpacksToRecord(block, i, length)) {
        return i;
      }
      if (isAt(block, length, i, PLAIN)) {
        return i + 2;
      }
    }
    return NONE;
  }

  private static boolean isAt(byte[] block, int length, int at, byte[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (at + i >= length || block[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean unpacksToRecord(byte[] block, int at, int length) {
    int size = Math.min(PACKED_BEGINNING, length - at);
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(block, at, size), PACKED_BEGINNING)) {
      return new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("WARC/");
    } catch (IOException e) {
      return false;
    }
  }
}
