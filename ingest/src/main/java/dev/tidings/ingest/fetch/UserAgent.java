package dev.tidings.ingest.fetch;

import java.util.Optional;

/** Who we say we are, always the same and always true. */
public final class UserAgent {
  /** What robots.txt calls us. */
  public static final String ROBOT_NAME = "tidings";

  private UserAgent() {}

  /**
   * As {@code Tidings/1.2 (+https://example.org/about-our-robot)}.
   *
   * @param contact where an annoyed webmaster may turn to: an address of a page or of mail
   * @throws IllegalArgumentException if the contact cannot stand in a header
   */
  public static String of(String version, Optional<String> contact) {
    contact
        .filter(text -> !text.matches("[!-'*-~]([ -'*-~]*[!-'*-~])?"))
        .ifPresent(
            text -> {
              throw new IllegalArgumentException(
                  "the contact must be a web or mail address without brackets, not '" + text + "'");
            });
    return "Tidings/" + version + contact.map(text -> " (+" + text + ")").orElse("");
  }
}
