package dev.tidings.ingest.read;

import dev.tidings.ingest.text.ByteOrderMark;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A JSON stream as UTF-8, whichever Unicode form it begins with a mark of. UTF-8, with or without a
 * mark, passes unchecked: the parser finds what is not valid, and in which record.
 */
final class Utf8Stream extends InputStream {
  private static final int LONGEST_MARK = 4;
  private static final int BUFFER_CHARS = 8192;

  private final Reader reader;
  private byte[] buffer = {};
  private int position;

  private Utf8Stream(Reader reader) {
    this.reader = reader;
  }

  static InputStream of(InputStream in) throws IOException {
    PushbackInputStream peeking = new PushbackInputStream(in, LONGEST_MARK);
    byte[] start = peeking.readNBytes(LONGEST_MARK);
    ByteOrderMark mark = ByteOrderMark.of(start);
    peeking.unread(start, mark.length(), start.length - mark.length());
    return mark.charset().equals(StandardCharsets.UTF_8)
        ? peeking
        : new Utf8Stream(new InputStreamReader(peeking, mark.charset()));
  }

  @Override
  public int read() throws IOException {
    return fill() ? buffer[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, buffer.length - position);
    System.arraycopy(buffer, position, into, from, count);
    position += count;
    return count;
  }

  private boolean fill() throws IOException {
    while (position == buffer.length) {
      CharBuffer chars = CharBuffer.allocate(BUFFER_CHARS);
      if (reader.read(chars) < 0) {
        return false;
      }
      // A surrogate pair is not cut: its second half is read along.
      if (Character.isHighSurrogate(chars.get(chars.position() - 1))) {
        int low = reader.read();
        String tail = low < 0 ? "" : String.valueOf((char) low);
        buffer = (chars.flip() + tail).getBytes(StandardCharsets.UTF_8);
      } else {
        buffer = chars.flip().toString().getBytes(StandardCharsets.UTF_8);
      }
      position = 0;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
