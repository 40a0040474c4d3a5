package dev.tidings.ingest.fetch.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Packed bodies to unpack. */
final class Packing {
  /** {@code <rss>brotli</rss>}, by Node's zlib. */
  static final byte[] BROTLI = Base64.getDecoder().decode("CwiAPHJzcz5icm90bGk8L3Jzcz4D");

  /** 20 million zero bytes in 40, by Node's zlib. */
  static final byte[] BROTLI_BOMB =
      Base64.getDecoder().decode("y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v1f/rPE4J8AiMMCAF2SGA==");

  private Packing() {}

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** With zlib's header or without. */
  static byte[] deflate(byte[] plain, boolean header) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, !header);
    try (OutputStream packed = new DeflaterOutputStream(out, deflater)) {
      packed.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
