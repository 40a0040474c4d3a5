package dev.tidings.app.verb;

import dev.tidings.app.session.Session;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.streams.knowledge.Entries;
import dev.tidings.streams.knowledge.KnowledgeStore;
import dev.tidings.tagging.knowledge.KnowledgeLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tidings knowledge export}. */
@Command(
    name = "export",
    description = "Writes the entries as a knowledge file, which import and --knowledge take.")
public final class KnowledgeExport extends Verb {

  private static final String HEADER =
      "# Entries of the topic tidings.knowledge; see docs/knowledge.md for the columns.\n";

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "What to write; standard output where not given.")
  private @Nullable Path file;

  @Override
  protected int run(Settings settings, StopSignal stop) {
    try (Session session = Session.open(settings, stages(), notes()::say)) {
      session.requirePrepared();
      Entries entries = new KnowledgeStore(session.connection(), session.topics()).read();
      entries
          .unusable()
          .forEach((id, why) -> notes().warn("%s is left out: %s".formatted(id, why)));
      String content =
          entries.lines().stream()
              .map(KnowledgeLine::text)
              .collect(Collectors.joining("\n", HEADER, entries.lines().isEmpty() ? "" : "\n"));
      write(content, entries);
      return entries.unusable().isEmpty() ? DONE : FAILED;
    }
  }

  private void write(String content, Entries entries) {
    if (file == null) {
      out().print(content);
      out().flush();
      return;
    }
    try {
      Files.writeString(file, content, StandardCharsets.UTF_8);
      notes().say("%s written to %s".formatted(entries, file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be written: " + e, e);
    }
  }
}
