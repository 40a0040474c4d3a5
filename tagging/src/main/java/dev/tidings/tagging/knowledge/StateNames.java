package dev.tidings.tagging.knowledge;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.text.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of the states that the shipped knowledge has, each as its words' keys. */
public final class StateNames {

  private static final String FILE = "/dev/tidings/tagging/knowledge.tsv";
  private static final String STATE = "\t" + ActorKind.STATE + "\t";

  private StateNames() {}

  /** Read when first asked for. */
  public static Set<List<String>> standard() {
    return Standard.NAMES;
  }

  private static final class Standard {
    private static final Set<List<String>> NAMES = read();

    private static Set<List<String>> read() {
      try (InputStream file = StateNames.class.getResourceAsStream(FILE)) {
        if (file == null) {
          throw new IllegalStateException("knowledge.tsv is missing from the jar; build it again");
        }
        return read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Set<List<String>> read(BufferedReader lines) {
      Set<List<String>> names = new HashSet<>();
      lines
          .lines()
          .filter(line -> line.contains(STATE) && !line.startsWith("#"))
          .map(EntityLine::parse)
          .flatMap(state -> state.aliases().stream())
          .forEach(alias -> names.add(alias.words().stream().map(Token::key).toList()));
      return Set.copyOf(names);
    }
  }
}
