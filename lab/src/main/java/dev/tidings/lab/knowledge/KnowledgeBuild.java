package dev.tidings.lab.knowledge;

import dev.tidings.lab.LabException;
import dev.tidings.tagging.knowledge.KnowledgeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tidings knowledge build}. */
@Command(
    name = "build",
    description = "Builds the knowledge file from its sources; same input, same bytes.",
    mixinStandardHelpOptions = true)
public final class KnowledgeBuild implements Callable<Integer> {

  private static final int SHOWN = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--sources",
      required = true,
      paramLabel = "DIR",
      description = "holds a folder for each source; lab/src/main/knowledge/fetch fills it")
  private Path sources = Path.of("");

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "hand-written knowledge (default: ${DEFAULT-VALUE})")
  private Path tables = Path.of("lab/src/main/knowledge");

  @Option(
      names = "--everyday",
      paramLabel = "FILE",
      description = "words often written small (default: ${DEFAULT-VALUE})")
  private Path everydayWords =
      Path.of("tagging/src/main/resources/dev/tidings/tagging/everyday.txt");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "what to write (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("tagging/src/main/resources/dev/tidings/tagging/knowledge.tsv");

  @Option(
      names = "--docs",
      paramLabel = "FILE",
      description =
          "page whose tables of counts are renewed, if it is there (default: ${DEFAULT-VALUE})")
  private Path docs = Path.of("docs/knowledge.md");

  @Option(names = "--partial", description = "do without the sources that are missing")
  private boolean partial;

  @Override
  public Integer call() {
    var everyday = EverydayWords.parse(text(everydayWords));
    List<OwnSource> own = new ArrayList<>();
    own.add(table(tables.resolve("own.tsv")));
    files(tables).stream()
        .filter(file -> !file.endsWith("own.tsv"))
        .forEach(f -> own.add(table(f)));
    var builder = new KnowledgeBuilder(sources, own, everyday);
    List<String> missing = builder.missing();
    if (!missing.isEmpty() && !partial) {
      throw new LabException(
          sources + " lacks " + String.join(", ", missing) + "; fetch them, or say --partial");
    }
    String content = builder.build();
    List<String> complaints = KnowledgeLint.complaints(content, everyday);
    if (!complaints.isEmpty()) {
      complaints.stream().limit(SHOWN).forEach(spec.commandLine().getErr()::println);
      throw new LabException(complaints.size() + " faults; nothing was written");
    }
    write(output, content);
    String census = Census.of(content).text();
    if (Files.exists(docs)) {
      write(docs, Census.into(text(docs), census));
    }
    spec.commandLine().getOut().print(census);
    spec.commandLine().getOut().flush();
    return 0;
  }

  private static OwnSource table(Path file) {
    try {
      return new OwnSource(String.valueOf(file.getFileName()), text(file));
    } catch (KnowledgeException e) {
      throw new LabException(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    } catch (IOException e) {
      throw new LabException(folder + " can't be read: " + e, e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new LabException(file + " can't be read: " + e, e);
    }
  }

  private static void write(Path file, String content) {
    try {
      Files.writeString(file, content, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new LabException(file + " can't be written: " + e, e);
    }
  }
}
