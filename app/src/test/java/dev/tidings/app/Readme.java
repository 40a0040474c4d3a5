package dev.tidings.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The README, as far as tests keep it true. */
final class Readme {

  private static final Pattern SHELL = Pattern.compile("(?s)```sh\n(.*?)```");

  private Readme() {}

  /** The lines of the fenced block behind the comment that begins with this name. */
  static Stream<String> block(String name) {
    Pattern block = Pattern.compile("(?s)<!-- " + Pattern.quote(name) + ".*?-->\n```\n(.*?)```");
    return block.matcher(text()).results().flatMap(found -> found.group(1).lines());
  }

  /** The arguments of every call of the command that it shows. */
  static List<List<String>> calls() {
    return SHELL
        .matcher(text())
        .results()
        .map((MatchResult found) -> found.group(1).replace("\\\n", " "))
        .flatMap(String::lines)
        .filter(line -> line.contains("./tidings "))
        .map(line -> line.replaceFirst(".*\\./tidings ", "").replaceFirst("\\s+# .*", ""))
        .map(arguments -> List.of(arguments.strip().split("\\s+")))
        .toList();
  }

  /** The verbs that its table names. */
  static List<String> verbs() {
    return Pattern.compile("(?m)^\\| (`.*?`) \\|")
        .matcher(text())
        .results()
        .flatMap(row -> Pattern.compile("`([a-z-]+)").matcher(row.group(1)).results())
        .map(verb -> verb.group(1))
        .toList();
  }

  private static String text() {
    try {
      return Files.readString(Path.of("..", "README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
