package dev.tidings.tagging;

import dev.tidings.tagging.knowledge.KnowledgeLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** First digits of the SHA-256 of what ships and of users' files; with entries on top or not. */
final class KnowledgeHash {

  private static final int HASH_DIGITS = 12;

  private final MessageDigest files;

  KnowledgeHash(List<KnowledgeSource> sources) {
    files = sha256();
    for (KnowledgeSource source : sources) {
      files.update(source.bytes());
      files.update((byte) 0);
    }
  }

  /** With entries on top, in their order; without any, that of the files alone. */
  String with(List<KnowledgeLine> entries) {
    MessageDigest digest = copy(files);
    for (KnowledgeLine entry : entries) {
      digest.update(entry.text().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
    return digits(digest);
  }

  /** The hash of one content. */
  static String of(byte[] content) {
    MessageDigest digest = sha256();
    digest.update(content);
    return digits(digest);
  }

  private static String digits(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
  }

  private static MessageDigest copy(MessageDigest digest) {
    synchronized (digest) {
      try {
        return (MessageDigest) digest.clone();
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException("this Java's SHA-256 can't be copied", e);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
