package dev.tidings.app.settings;

import java.io.Serial;
import java.util.List;

/** Settings that can't be used; the message names all that is wrong with them. */
public final class SettingsException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public SettingsException(List<String> problems) {
    super("Cannot start: " + String.join("; ", problems));
  }
}
