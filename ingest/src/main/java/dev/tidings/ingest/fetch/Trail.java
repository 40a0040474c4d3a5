package dev.tidings.ingest.fetch;

import dev.tidings.ingest.fetch.http.WebAddress;
import java.util.List;

/**
 * The way from the address that was asked for to the one that answered.
 *
 * @param asked where it began
 * @param redirects in order
 */
public record Trail(WebAddress asked, List<Redirect> redirects) {

  /**
   * One step.
   *
   * @param permanent whether the server says so for good (301, 308)
   */
  public record Redirect(WebAddress to, boolean permanent) {}

  public Trail {
    redirects = List.copyOf(redirects);
  }

  /** Where the answer came from. */
  public WebAddress end() {
    return redirects.isEmpty() ? asked : redirects.get(redirects.size() - 1).to();
  }

  /**
   * Where to ask from now on: as far as the redirects are permanent from the first on. To be
   * believed only of a fetch that did not fail.
   */
  public WebAddress lasting() {
    WebAddress last = asked;
    for (Redirect redirect : redirects) {
      if (!redirect.permanent()) {
        break;
      }
      last = redirect.to();
    }
    return last;
  }
}
