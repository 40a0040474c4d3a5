package dev.tidings.ingest.identity;

import dev.tidings.ingest.text.PlainText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Short, stable names of sources. */
public final class SourceName {
  /** The source of last resort. */
  static final String LOCAL = "local";

  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.]+");
  private static final Pattern EDGES = Pattern.compile("^[-.]+|[-.]+$");

  private SourceName() {}

  /**
   * A name as an id: NFKC, lower case, letters, digits and dots kept, all else one hyphen: {@code
   * New York Times (News)} is {@code new-york-times-news}. Without letter or digit it is {@code
   * local}.
   */
  public static String slug(String name) {
    String plain = Normalizer.normalize(PlainText.line(name), Normalizer.Form.NFKC);
    String hyphened = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    String slug = EDGES.matcher(hyphened).replaceAll("");
    return slug.isEmpty() ? LOCAL : slug;
  }
}
