package dev.tidings.app.verb;

import java.nio.file.Path;
import org.apache.logging.log4j.core.config.Configurator;

/** Where the log goes: a file of the verb's own, so that nothing but results is on the screen. */
final class LogFile {

  /** Read by log4j2.xml. */
  private static final String PROPERTY = "tidings.log";

  private LogFile() {}

  /** Sets the log file, unless one is set from outside. */
  static void of(Path dataDir, String verb) {
    if (System.getProperty(PROPERTY) == null) {
      System.setProperty(
          PROPERTY, dataDir.resolve("logs").resolve(verb + ".log").toAbsolutePath().toString());
      // Some class of Kafka's may have woken the logging while the command line was read.
      Configurator.reconfigure();
    }
  }

  /** The log file's path. */
  static String path() {
    return System.getProperty(PROPERTY, "the log");
  }
}
