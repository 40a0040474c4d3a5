package dev.tidings.lab.knowledge;

import dev.tidings.lab.LabException;
import dev.tidings.lab.data.Corpus;
import dev.tidings.lab.data.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tidings knowledge everyday}. */
@Command(
    name = "everyday",
    description = "Counts in the corpus which words are often written small.",
    mixinStandardHelpOptions = true)
public final class EverydayCount implements Callable<Integer> {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "what to write (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("tagging/src/main/resources/dev/tidings/tagging/everyday.txt");

  @Override
  public Integer call() {
    var words = EverydayWords.count(new Corpus(SharedData.require().resolve("corpus")));
    String header = "# Words often written small, by \"tidings knowledge everyday\".\n";
    try {
      Files.writeString(output, header + String.join("\n", words) + "\n", StandardCharsets.UTF_8);
      return 0;
    } catch (IOException e) {
      throw new LabException(output + " can't be written: " + e, e);
    }
  }
}
