package dev.tidings.lab.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An article of a corpus.
 *
 * @param file the corpus file it stands in
 * @param publishedAt as the corpus writes it
 * @param section the corpus's own label of what it is about
 */
public record CorpusArticle(
    String file,
    String url,
    String title,
    String body,
    @Nullable String publishedAt,
    @Nullable String source,
    @Nullable String section) {
  private static final int KEY_DIGITS = 16;

  /** What annotations call it: the first 16 hexadecimal digits of the SHA-256 of its URL. */
  public String key() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(url.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, KEY_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
