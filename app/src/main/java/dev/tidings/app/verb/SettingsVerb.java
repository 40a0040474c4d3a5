package dev.tidings.app.verb;

import dev.tidings.app.settings.SettingsPage;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tidings settings}. */
@Command(
    name = "settings",
    description = "Prints what can be set, as docs/settings.md shows it.",
    mixinStandardHelpOptions = true)
public final class SettingsVerb implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets spec
  public SettingsVerb() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(SettingsPage.markdown());
    out.flush();
    return 0;
  }
}
