package dev.tidings.app.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A process that runs a cluster until it is ended. */
final class OwnerProcess {
  private OwnerProcess() {}

  public static void main(String[] args) throws InterruptedException {
    EmbeddedCluster.start(
        EmbeddedClusterSettings.in(Path.of(args[0])).withBrokerPort(0).withRegistryPort(0));
    new CountDownLatch(1).await();
  }

  static Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dtidings.log=" + folder.resolve("owner.log"),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                OwnerProcess.class.getName(),
                folder.toString()))
        .redirectErrorStream(true)
        .redirectOutput(new File(folder.toFile(), "owner.out"))
        .start();
  }
}
