package dev.tidings.app.verb;

import java.nio.file.Path;

/** Where the log goes: a file of the verb's own, so that nothing but results is on the screen. */
final class LogFile {

  private static final String PROPERTY = "tidings.log";

  private LogFile() {}

  /** Sets the log file; must come before anything logs. */
  static void of(String dataDir, String verb) {
    if (System.getProperty(PROPERTY) == null) {
      System.setProperty(
          PROPERTY, Path.of(dataDir, "logs", verb + ".log").toAbsolutePath().toString());
    }
  }

  /** The log file's path. */
  static String path() {
    return System.getProperty(PROPERTY, "the log");
  }
}
