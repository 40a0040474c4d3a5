package dev.tidings.ingest.follow;

import dev.tidings.ingest.Problem;
import dev.tidings.ingest.Problem.Severity;
import dev.tidings.ingest.identity.CanonicalUrl;
import dev.tidings.ingest.identity.SourceName;
import dev.tidings.ingest.sourcelist.ListedSource;
import dev.tidings.ingest.sourcelist.ListedSource.Kind;
import dev.tidings.ingest.sourcelist.ListedSource.WhenGone;
import dev.tidings.ingest.sourcelist.OpmlReader;
import dev.tidings.ingest.sourcelist.Selectors;
import dev.tidings.ingest.sourcelist.SourceListReader;
import dev.tidings.ingest.sourcelist.SourceListReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the command line names, as sources: lists (YAML, OPML), web addresses, folders. */
public final class SourceArguments {
  private final List<ListedSource> sources = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private SourceArguments() {}

  /** Reads what is named; whatever is wrong is told in one go. */
  public static SourceListReading read(List<String> arguments) {
    SourceArguments read = new SourceArguments();
    arguments.forEach(read::add);
    return new SourceListReading(read.sources, read.problems);
  }

  private void add(String argument) {
    if (argument.matches("(?i)https?://.*")) {
      if (CanonicalUrl.of(argument).isPresent()) {
        add(argument, source(Kind.FEED, argument, argument));
      } else {
        problem(argument, "it is not a web address", "check its spelling");
      }
      return;
    }
    try {
      addPath(Path.of(argument), argument);
    } catch (InvalidPathException e) {
      problem(argument, "it is not a path", "name a list, a folder or an address");
    }
  }

  private void addPath(Path path, String argument) {
    if (Files.isDirectory(path)) {
      add(
          argument,
          source(Kind.FOLDER, path.toString(), path.toAbsolutePath().normalize().toString()));
    } else if (Files.exists(path)) {
      addList(path, argument);
    } else {
      problem(
          argument,
          "there is no such file or folder",
          "check the path; an address begins with https://");
    }
  }

  private void addList(Path file, String argument) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8);
      SourceListReading reading =
          start.stripLeading().startsWith("<") || start.startsWith("\uFEFF<")
              ? OpmlReader.read(bytes, argument)
              : SourceListReader.read(new String(bytes, StandardCharsets.UTF_8), argument);
      problems.addAll(reading.problems());
      reading.sources().forEach(source -> add(argument, source));
    } catch (IOException e) {
      problem(argument, "it cannot be read: " + e.getMessage(), "check the file");
    }
  }

  private void add(String argument, ListedSource source) {
    if (ids.add(source.id())) {
      sources.add(source);
    } else {
      problem(argument, "the source '" + source.id() + "' is named twice", "give one another id");
    }
  }

  private static ListedSource source(Kind kind, String location, String name) {
    String plain =
        name.replaceFirst("(?i)^https?://(?:www\\.)?", "")
            .replaceFirst("\\.(?:xml|rss|atom|json|rdf)$", "");
    return new ListedSource(
        SourceName.slug(plain),
        kind,
        location,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Selectors.NONE,
        WhenGone.KEEP,
        Optional.empty());
  }

  private void problem(String where, String reason, String remedy) {
    problems.add(new Problem(where, 0, Severity.REJECTED, reason, remedy));
  }
}
