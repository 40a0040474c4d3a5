package dev.tidings.app.cluster;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The command line of the registry's JVM, whose working directory is its data. */
record RegistryCommand(RegistryDistribution distribution, int port) {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** Under {@link RegistryMain}, so that it ends with us. */
  ProcessBuilder guarded() {
    // Loading classes from the archive needs the same class path as when it was made, up to there.
    String classPath =
        distribution.runnerJar() + File.pathSeparator + RegistryDistribution.ownClasses();
    Path archive = distribution.classArchive();
    Stream<String> options =
        Files.exists(archive) ? Stream.of("-XX:SharedArchiveFile=" + archive) : Stream.of();
    return java(options, classPath, RegistryMain.class.getName(), distribution.mainClass());
  }

  /** By itself, and writes the classes it has loaded to this file when it ends. */
  ProcessBuilder recording(Path archive) {
    return java(
        Stream.of("-XX:ArchiveClassesAtExit=" + archive),
        distribution.runnerJar().toString(),
        distribution.mainClass());
  }

  /** Checks the sums in an archive and ends: with status 0 when they are right. */
  static ProcessBuilder verifying(RegistryDistribution distribution, Path archive) {
    return new ProcessBuilder(
            JAVA,
            "-Xshare:on",
            "-XX:+VerifySharedSpaces",
            "-XX:+UseSerialGC",
            "-XX:SharedArchiveFile=" + archive,
            "-cp",
            distribution.runnerJar().toString(),
            "-version")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  private ProcessBuilder java(
      Stream<String> options, String classPath, String... mainAndArguments) {
    List<String> command = new ArrayList<>();
    command.add(JAVA);
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    options.forEach(command::add);
    command.addAll(List.of("-cp", classPath));
    settings().forEach(setting -> command.add("-D" + setting));
    command.addAll(List.of(mainAndArguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(RegistryCommand::meantForOthers);
    return builder;
  }

  /** System properties win over the environment and over the distribution's own settings. */
  private List<String> settings() {
    return List.of(
        "quarkus.http.host=127.0.0.1",
        "quarkus.http.port=" + port,
        "quarkus.http.access-log.enabled=false",
        "quarkus.banner.enabled=false",
        "apicurio.redirects.enabled=false",
        "apicurio.storage.kind=sql",
        "apicurio.storage.sql.kind=h2",
        // The path is relative, for an absolute one would need escaping. Without WRITE_DELAY=0, H2
        // loses what was committed in the half second before a kill, and records would name schema
        // ids that are gone.
        "apicurio.datasource.url=jdbc:h2:file:./registry;WRITE_DELAY=0",
        "apicurio.datasource.jdbc.initial-size=1",
        "apicurio.datasource.jdbc.min-size=1",
        "apicurio.datasource.jdbc.max-size=8");
  }

  /** Our own JVM's options, and settings of some other Quarkus program. */
  private static boolean meantForOthers(String variable) {
    return variable.startsWith("QUARKUS_")
        || variable.startsWith("APICURIO_")
        || variable.equals("JAVA_TOOL_OPTIONS")
        || variable.equals("JDK_JAVA_OPTIONS")
        || variable.equals("CLASSPATH");
  }
}
