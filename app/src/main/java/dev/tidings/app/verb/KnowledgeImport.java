package dev.tidings.app.verb;

import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.tagging.knowledge.KnowledgeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tidings knowledge import}. */
@Command(
    name = "import",
    description = {
      "Puts the entries of a knowledge file, all or none.",
      "Entries that are there and not in the file stay."
    })
public final class KnowledgeImport extends KnowledgeChanging {

  private static final String STANDARD_INPUT = "-";

  @Parameters(paramLabel = "FILE", description = "A knowledge file, or - for standard input.")
  private String file = "";

  @Override
  protected int run(Settings settings, StopSignal stop) {
    String name = file.equals(STANDARD_INPUT) ? "standard input" : file;
    try {
      String content =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
      return put(
          settings, number -> name + ", line " + number + ": ", KnowledgeFile.lines(name, content));
    } catch (CharacterCodingException e) {
      notes().warn(name + " is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      notes().warn("%s can't be read: %s".formatted(name, e));
    }
    return FAILED;
  }

  private byte[] bytes() throws IOException {
    return file.equals(STANDARD_INPUT)
        ? System.in.readAllBytes()
        : Files.readAllBytes(Path.of(file));
  }
}
