package dev.tidings.app.containers;

import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;

/** Whether there is Docker here. */
final class Docker {

  private static final String NONE = "There is no Docker here: skipping the tests in containers.";

  private static final boolean AVAILABLE = look();

  private Docker() {}

  private static boolean look() {
    DockerApi.agree();
    boolean available = DockerClientFactory.instance().isDockerAvailable();
    if (!available) {
      // Once for all classes: the runner does not print why it skips.
      System.out.println(NONE);
    }
    return available;
  }

  /** Skips the caller's tests where there is none. */
  static void require() {
    Assumptions.assumeTrue(AVAILABLE, NONE);
  }
}
