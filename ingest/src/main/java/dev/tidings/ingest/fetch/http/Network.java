package dev.tidings.ingest.fetch.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A range of addresses, written {@code 10.0.0.0/8} or {@code fd00::/8}. */
public final class Network {
  private static final Pattern NUMERIC = Pattern.compile("[0-9A-Fa-f.:]+/\\d{1,3}");
  private final String text;
  private final byte[] base;
  private final int bits;

  private Network(String text, byte[] base, int bits) {
    this.text = text;
    this.base = base;
    this.bits = bits;
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if this is no range of addresses
   */
  public static Network of(String text) {
    int slash = text.indexOf('/');
    if (NUMERIC.matcher(text).matches()) {
      byte[] base = bytes(text.substring(0, slash));
      int bits = Integer.parseInt(text.substring(slash + 1));
      if (bits <= base.length * 8) {
        return new Network(text, base, bits);
      }
    }
    throw new IllegalArgumentException(
        "a network is written as 10.0.0.0/8 or fd00::/8, not '" + text + "'");
  }

  private static byte[] bytes(String numeric) {
    try {
      return InetAddress.getByName(numeric).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("'" + numeric + "' is not an address", e);
    }
  }

  /** Whether an address, of 4 or 16 bytes, lies in it. */
  boolean contains(byte[] address) {
    if (address.length != base.length) {
      return false;
    }
    int whole = bits / 8;
    for (int i = 0; i < whole; i++) {
      if (address[i] != base[i]) {
        return false;
      }
    }
    int mask = 0xFF << (8 - bits % 8) & 0xFF;
    return bits % 8 == 0 || (address[whole] & mask) == (base[whole] & mask);
  }

  @Override
  public String toString() {
    return text;
  }
}
