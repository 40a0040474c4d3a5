package dev.tidings.tagging.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that are often written small: where one stands alone as a name, its capital proves little.
 */
public final class EverydayWords {

  private static final String FILE = "/dev/tidings/tagging/everyday.txt";

  private EverydayWords() {}

  /** Those that {@code tidings knowledge everyday} counted, as tokens' keys; read at each call. */
  public static Set<String> standard() {
    try (InputStream file = EverydayWords.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("everyday.txt is missing from the jar; build it again");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
