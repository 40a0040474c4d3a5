package dev.tidings.app.verb;

import dev.tidings.app.settings.SettingsSources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Flags of the form {@code --kafka.some.property=value}, which pass through to a client. Picocli
 * can't declare options whose names it does not know, so they are written out as {@code --kafka
 * some.property=value}, which it can.
 */
public final class PassedThrough {

  static final String KAFKA = "--kafka";
  static final String REGISTRY = "--registry-client";

  private static final Map<String, String> OPTIONS =
      Map.of("--" + SettingsSources.KAFKA, KAFKA, "--" + SettingsSources.REGISTRY, REGISTRY);

  private PassedThrough() {}

  /** The arguments with such flags written out. */
  public static String[] writeOut(String... arguments) {
    List<String> written = new ArrayList<>();
    boolean literal = false;
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      literal |= argument.equals("--");
      String prefix = literal ? null : prefixOf(argument);
      if (prefix == null) {
        written.add(argument);
        continue;
      }
      String property = argument.substring(prefix.length());
      boolean valueFollows = !property.contains("=") && i + 1 < arguments.length;
      written.add(OPTIONS.getOrDefault(prefix, prefix));
      written.add(valueFollows ? property + "=" + arguments[++i] : property);
    }
    return written.toArray(String[]::new);
  }

  private static @Nullable String prefixOf(String argument) {
    return OPTIONS.keySet().stream().filter(argument::startsWith).findFirst().orElse(null);
  }
}
