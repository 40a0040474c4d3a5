package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command in a JVM of its own, as a user runs it: arguments in; output and exit code out. */
public final class TidingsProcess implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(180);

  private final Process process;
  private final Path out;
  private final Path err;
  private final Instant startedAt = Instant.now();

  private TidingsProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts it in a folder; its data goes to {@code .tidings} there. */
  public static TidingsProcess start(Path folder, String... arguments) {
    return start(folder, Map.of(), arguments);
  }

  /** Starts it with more environment variables. */
  public static TidingsProcess start(
      Path folder, Map<String, String> environment, String... arguments) {
    return start(folder, environment, command(arguments));
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Tidings.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Starts any program, for what stands beside the command in a test. */
  public static TidingsProcess start(
      Path folder, Map<String, String> environment, List<String> command) {
    return start(folder, environment, command, Path.of("/dev/null"));
  }

  private static TidingsProcess start(
      Path folder, Map<String, String> environment, List<String> command, Path input) {
    try {
      Path out = Files.createTempFile("tidings-out", ".txt");
      Path err = Files.createTempFile("tidings-err", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(input.toFile()))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("TIDINGS_"));
      builder.environment().putAll(environment);
      return new TidingsProcess(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it to its end. */
  public static Result run(Path folder, String... arguments) {
    return run(folder, Map.of(), arguments);
  }

  /** Runs it to its end with more environment variables. */
  public static Result run(Path folder, Map<String, String> environment, String... arguments) {
    try (TidingsProcess process = start(folder, environment, arguments)) {
      return process.result();
    }
  }

  /** Runs it to its end with this on its standard input. */
  public static Result runWithInput(String input, Path folder, String... arguments) {
    try {
      Path in = Files.writeString(Files.createTempFile("tidings-in", ".txt"), input);
      try (TidingsProcess process = start(folder, Map.of(), command(arguments), in)) {
        return process.result();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for its end. */
  public Result result() {
    try {
      if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("still running after " + LONGEST + "\n" + err() + threads());
      }
      return new Result(process.exitValue(), out(), err());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until it has printed such a line on standard error, and returns the line. */
  public String awaitErr(Predicate<String> line) {
    return await(err, line);
  }

  /** Waits until it has printed such a line on standard output, and returns the line. */
  public String awaitOut(Predicate<String> line) {
    return await(out, line);
  }

  private String await(Path file, Predicate<String> wanted) {
    long giveUpAt = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < giveUpAt) {
      boolean ended = !process.isAlive();
      List<String> found = read(file).lines().filter(wanted).toList();
      if (!found.isEmpty()) {
        return found.get(0);
      }
      if (ended) {
        throw new AssertionError("ended with " + process.exitValue() + "\n" + err());
      }
      sleep(50);
    }
    throw new AssertionError("no such line in " + read(file) + "\n" + err() + threads());
  }

  /** What its threads do, for a test that waits in vain. */
  private String threads() {
    try {
      Path dump = Files.createTempFile("tidings-threads", ".txt");
      String jstack = Path.of(System.getProperty("java.home"), "bin", "jstack").toString();
      new ProcessBuilder(jstack, String.valueOf(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(dump.toFile())
          .start()
          .waitFor(20, TimeUnit.SECONDS);
      return "\n" + read(dump);
    } catch (IOException e) {
      return "\nno thread dump: " + e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /** Waits until {@code run} is up, and returns the two addresses that it prints. */
  public Addresses awaitAddresses() {
    awaitErr(line -> line.startsWith("Running."));
    return new Addresses(printed("broker"), printed("registry"));
  }

  private String printed(String name) {
    Matcher line = Pattern.compile("(?m)^" + name + " +(\\S+)$").matcher(err());
    assertThat(line.find()).as(name + " in: " + err()).isTrue();
    return line.group(1);
  }

  /** Ends it at once, as the kernel would: no clean-up runs. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Has it hang, its connections open, until it is woken. */
  public void hang() {
    signal("STOP");
  }

  public void wake() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      Process sent = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start();
      assertThat(sent.waitFor()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks it to end, as Ctrl-C does, and waits until it has. */
  public Result stop() {
    process.destroy();
    return result();
  }

  private void awaitEnd() {
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** How long ago it was started. */
  public Duration age() {
    return Duration.between(startedAt, Instant.now());
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** The processes that it has started and that are still there. */
  public List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  public String out() {
    return read(out);
  }

  public String err() {
    return read(err);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Leaves nothing running. */
  @Override
  public void close() {
    if (process.isAlive()) {
      wake();
      process.destroy();
      try {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What a run that has ended left. */
  public record Result(int exitCode, String out, String err) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The same, where it ended well. */
    public Result succeeded() {
      assertThat(exitCode).as(err).isZero();
      return this;
    }

    /** Its standard output by lines. */
    public List<String> lines() {
      return out.lines().toList();
    }

    /** Its standard output as JSON Lines. */
    public List<JsonNode> json() {
      return out.lines().map(Result::parsed).toList();
    }

    private static JsonNode parsed(String line) {
      try {
        return JSON.readTree(line);
      } catch (JsonProcessingException e) {
        throw new AssertionError("not JSON: " + line, e);
      }
    }

    /** The same, where nothing on standard error is noise that a user can't act on. */
    public Result withoutNoise() {
      assertThat(err).doesNotContain("\tat ", "Caused by:", "WARN", "ERROR", "SLF4J");
      return this;
    }

    /** The same, where it failed with this code and told why in one line that starts so. */
    public Result failedWith(int code, String reason) {
      withoutNoise();
      assertThat(exitCode).as(err).isEqualTo(code);
      assertThat(err.lines().filter(line -> line.startsWith("tidings: ")))
          .as(err)
          .singleElement()
          .asString()
          .contains(reason);
      return this;
    }
  }

  /** Where a cluster is, as {@code run} prints it. */
  public record Addresses(String broker, String registry) {}
}
