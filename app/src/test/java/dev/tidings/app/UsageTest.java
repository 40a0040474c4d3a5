package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says before it touches a cluster. */
class UsageTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run         | whole pipeline",
        "publish     | Publishes articles",
        "feed        | until stopped",
        "feeds       | have fallen silent",
        "stream      | topologies",
        "tag         | without Kafka",
        "tail        | records as JSON Lines",
        "counts      | actors are in the news",
        "article     | each of its revisions",
        "takedown    | Takes articles down",
        "replay      | while live ones keep flowing",
        "replays     | with their progress",
        "lanes       | lanes beside the live one",
        "diff        | differ from those of another",
        "promote     | those that differ, each once",
        "knowledge   | takes them up within seconds",
        "topics      | topics that are missing",
        "schemas     | schemas that are missing",
        "doctor      | what is wrong and what to do",
        "settings    | what can be set",
      })
  void helpSaysWhatAVerbDoes(String verb, String does) {
    assertThat(run(verb, "--help")).isZero();

    assertThat(oneLine(out)).contains("Usage: tidings " + verb).contains(does);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void helpListsTheVerbsAndTheExitCodes() {
    assertThat(run("--help")).isZero();

    assertThat(out.toString())
        .contains("Verbs:", "run ", "publish ", "takedown ", "doctor ")
        .contains("Exit status: 0 done, 1 something failed, 2");
  }

  @Test
  void saysItsVersion() {
    assertThat(run("--version")).isZero();

    assertThat(out.toString()).matches("tidings \\d+\\.\\d+\\.\\d+\\R");
  }

  @Test
  void showsItsUsageWhereItIsToldNothing() {
    assertThat(run()).isEqualTo(2);

    assertThat(err.toString()).startsWith("Usage: tidings");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "conts               | there is no verb 'conts'; did you mean counts?",
        "xyz                 | there is no verb 'xyz'. See: tidings --help",
        "run --bogus         | Unknown option: '--bogus'",
        "publish             | Missing required parameter: 'SOURCE'",
        "article             | Missing required parameter: 'ID'",
        "feed                | Missing required parameter: 'FILE|URL|FOLDER'",
        "feeds --http-port x | http-port must be int [-1,...,65535] but is 'x'",
        "feeds --contact (me) | contact must be",
        "feeds --allow-networks 1 | allow-networks must be",
        "takedown            | Missing required parameter: 'ID'",
        "knowledge           | say which: put, remove, list, export or import",
        "knowledge put       | give an entry, as a line or by --id",
        "knowledge put --id x | Missing required argument(s): --label",
        "knowledge put --id x --label X --type castle --source me | expected one of [PERSON",
        "knowledge remove    | Missing required parameter: 'ID'",
        "knowledge import    | Missing required parameter: 'FILE'",
        "tail                | Missing required parameter: 'TOPIC'",
        "counts --since june | '--since': expected a day such as 2026-01-31 but was 'june'",
        "counts --until 1    | '--until': expected a day such as 2026-01-31 but was '1'",
        "counts --by week    | '--by': expected one of [DAY, TOTAL]",
        "counts --top 0      | '--top': expected a number from 1 but was '0'",
        "counts --top x      | '--top': expected a number from 1 but was 'x'",
        "tail articles --max -1  | '--max': expected a number from 1 but was '-1'",
        "stream --topology x | '--topology': expected enrichment, stories or actor-counts but was"
            + " x",
        "replay --since may  | '--since': expected a day such as 2026-01-31 but was 'may'",
        "replay --since 2026-02-01 --until 2026-01-01 | --since 2026-02-01 is after --until",
        "replay --rate fast  | '--rate': expected a number of articles a second such as 50/s",
        "replay --rate 0/s   | '--rate': expected a number of articles a second such as 50/s",
        "replay --rate -5    | '--rate': expected a number of articles a second such as 50/s",
        "replay --mentions ?! | '--mentions'",
        "replay --mentions   | Missing required parameter for option '--mentions'",
        "replay --resume x --id y | --resume goes on with what the replay selects",
        "replay --resume x --dry-run | --resume goes on with what the replay selects",
        "replay all          | Unmatched argument at index 1: 'all'",
        "replay --replay-max-delay-ms 10 | replay-max-delay-ms must be long [500,...] but is '10'",
        "counts --kafka.acks | should be in KEY=VALUE format but was acks",
        "counts --broker-port x | broker-port must be int [-1,...,65535] but is 'x'",
        "counts --registry http://here | bootstrap-server is not",
        "counts --bootstrap-server here:9092 | registry is not",
        "counts --config nowhere | there is no settings file nowhere",
      })
  void saysInOneLineWhatIsWrongWithTheArguments(String arguments, String reason) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);

    assertThat(err.toString().lines()).singleElement().asString().startsWith("tidings: ");
    assertThat(err.toString()).contains(reason);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysAllThatIsWrongWithTheSettingsInOneLine() throws IOException {
    Path file =
        Files.writeString(folder.resolve("t.properties"), "http.prot=1\nregistry-port=70000\n");

    assertThat(run("counts", "--config", file.toString(), "--broker-port", "x")).isEqualTo(2);

    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains("'http.prot'", "registry-port", "broker-port");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "publish", "counts", "tail"})
  void takesASettingOfAnyKindAsAFlag(String verb) {
    assertThat(run(verb, "--topics.partitions", "x", "something")).isEqualTo(2);

    assertThat(err.toString()).contains("topics.partitions");
  }

  @Test
  void completionIsAScriptThatBashUnderstands() throws Exception {
    assertThat(run("generate-completion")).isZero();
    Path script = Files.writeString(folder.resolve("completion"), out.toString());

    Process bash = new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start();

    assertThat(bash.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(bash.exitValue()).isZero();
    assertThat(out.toString()).contains("takedown", "--bootstrap-server");
  }

  private int run(String... arguments) {
    return Tidings.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  private static String oneLine(StringWriter text) {
    return text.toString().replaceAll("\\s+", " ");
  }
}
