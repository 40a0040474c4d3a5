package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tidings.app.verb.PassedThrough;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README tells people to type can be typed. */
class ReadmeTest {

  static List<List<String>> calls() {
    return Readme.calls();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void showsCallsThatAreUnderstood(List<String> arguments) {
    String[] written = PassedThrough.writeOut(arguments.toArray(String[]::new));

    assertThatCode(() -> Tidings.commandLine().parseArgs(written)).doesNotThrowAnyException();
  }

  @Test
  void namesEveryVerb() {
    List<String> told = Readme.verbs();

    assertThat(Tidings.commandLine().getSubcommands().keySet())
        .filteredOn(verb -> !verb.equals("help"))
        .isSubsetOf(told);
  }
}
