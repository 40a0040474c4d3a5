package dev.tidings.ingest.fetch.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes a body's packing: what {@code Content-Encoding} states, where the bytes bear it out, and
 * gzip that nobody stated, as in {@code sitemap.xml.gz}: neither feed nor page begins as gzip does.
 */
final class Unpacking {
  /** What we can undo, and so ask for. */
  static final String ACCEPTED = "gzip, deflate, br";

  /** One by the server and one by a proxy before it; more is somebody's joke. */
  private static final int MOST_LAYERS = 2;

  private Unpacking() {}

  /**
   * The bytes under their packing.
   *
   * @throws IOException if they are packed in a way we do not know, or not as they should be
   */
  static InputStream of(InputStream packed, List<String> contentEncoding) throws IOException {
    List<String> layers = layers(contentEncoding);
    if (layers.size() > MOST_LAYERS) {
      throw new ZipException("it is packed " + layers.size() + " times over");
    }
    Collections.reverse(layers);
    InputStream in = packed;
    for (String layer : layers) {
      in = unpacked(in, layer);
    }
    return gzip(in);
  }

  private static List<String> layers(List<String> contentEncoding) {
    List<String> layers = new ArrayList<>();
    for (String value : contentEncoding) {
      Arrays.stream(value.toLowerCase(Locale.ROOT).split(","))
          .map(String::strip)
          .filter(layer -> !layer.isEmpty() && !layer.equals("identity") && !layer.equals("none"))
          .forEach(layers::add);
    }
    return layers;
  }

  private static InputStream unpacked(InputStream in, String layer) throws IOException {
    return switch (layer) {
      case "gzip", "x-gzip" -> gzip(in);
      case "deflate" -> deflate(in);
      case "br" -> brotli(in);
      // Servers write their character set and other things here.
      default -> in;
    };
  }

  private static InputStream gzip(InputStream in) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(in, 2);
    byte[] start = peek(peeked);
    boolean packed = start.length == 2 && start[0] == 0x1F && (start[1] & 0xFF) == 0x8B;
    return packed ? new GZIPInputStream(peeked, 8192) : peeked;
  }

  /** With or without zlib's own header: servers differ. */
  private static InputStream deflate(InputStream in) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(in, 2);
    byte[] start = peek(peeked);
    if (start.length < 2) {
      return peeked;
    }
    boolean wrapped =
        (start[0] & 0x0F) == 8 && (((start[0] & 0xFF) << 8) | (start[1] & 0xFF)) % 31 == 0;
    return new OwnInflater(peeked, new Inflater(!wrapped));
  }

  private static InputStream brotli(InputStream in) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(in, 2);
    return peek(peeked).length == 0 ? peeked : new OwnBrotli(peeked);
  }

  private static byte[] peek(PushbackInputStream in) throws IOException {
    byte[] start = in.readNBytes(2);
    in.unread(start);
    return start;
  }

  /** Gives its inflater's memory back, which lies outside the heap. */
  private static final class OwnInflater extends InflaterInputStream {
    OwnInflater(InputStream in, Inflater inflater) {
      super(in, inflater, 8192);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }

  /** The library promises no IOException for bytes that are not Brotli at all. */
  private static final class OwnBrotli extends FilterInputStream {
    OwnBrotli(InputStream in) throws IOException {
      super(new BrotliInputStream(in));
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      try {
        return super.read(into, from, length);
      } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
        throw new IOException("Brotli stream is corrupted", e);
      }
    }
  }
}
