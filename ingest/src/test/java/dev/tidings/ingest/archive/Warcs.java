package dev.tidings.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Makes WARC files, record by record, packed or not. */
public final class Warcs {
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final boolean packed;

  private Warcs(boolean packed) {
    this.packed = packed;
  }

  public static Warcs packed() {
    return new Warcs(true);
  }

  public static Warcs plain() {
    return new Warcs(false);
  }

  public static String html(String title) {
    return "<html><head><title>"
        + title
        + "</title></head><body><article><p>"
        + title
        + " has a text of its own, in a sentence or two.</p></article></body></html>";
  }

  /** An answer to a request, of 2 May 2026. */
  public Warcs response(String address, int status, String contentType, String body) {
    return response(address, status, contentType, "", body.getBytes(StandardCharsets.UTF_8));
  }

  public Warcs response(
      String address, int status, String contentType, String headers, byte[] body) {
    String http =
        "HTTP/1.1 "
            + status
            + " Whatever\r\nContent-Type: "
            + contentType
            + "\r\n"
            + headers
            + "Content-Length: "
            + body.length
            + "\r\n\r\n";
    return record("response", address, "application/http; msgtype=response", "", join(http, body));
  }

  public Warcs record(
      String type, String address, String contentType, String headers, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: "
            + address
            + "\r\nWARC-Date: 2026-05-02T10:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
            + file.size() % 10
            + ">\r\nContent-Type: "
            + contentType
            + "\r\n"
            + headers
            + "Content-Length: "
            + block.length
            + "\r\n\r\n";
    byte[] record = join(head, block);
    byte[] whole = join(record, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(packed ? gzip(whole) : whole);
    return this;
  }

  public Warcs raw(byte[] bytes) {
    file.writeBytes(bytes);
    return this;
  }

  public int size() {
    return file.size();
  }

  public byte[] bytes() {
    return file.toByteArray();
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] join(String head, byte[] tail) {
    return join(head.getBytes(StandardCharsets.UTF_8), tail);
  }

  private static byte[] join(byte[] head, byte[] tail) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(head);
    both.writeBytes(tail);
    return both.toByteArray();
  }
}
