package dev.tidings.app.verb;

import dev.tidings.app.settings.Settings;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Makes each setting a flag of each verb. Help shows those that most people need. */
public final class SettingFlags {

  private static final Set<String> SHOWN =
      Set.of(Settings.BOOTSTRAP_SERVER, Settings.REGISTRY, Settings.DATA_DIR);

  private SettingFlags() {}

  /** Adds the flags to a verb. */
  public static void addTo(CommandSpec verb) {
    for (ConfigKey setting : Settings.definition().configKeys().values()) {
      verb.addOption(
          OptionSpec.builder("--" + setting.name)
              .paramLabel(setting.name.toUpperCase(Locale.ROOT).replace('-', '_'))
              .type(String.class)
              .hidden(!SHOWN.contains(setting.name))
              .description(setting.documentation.replace("%", "%%"))
              .build());
    }
  }

  static boolean isSetting(OptionSpec option) {
    return Settings.definition().names().contains(settingOf(option));
  }

  static String settingOf(OptionSpec option) {
    return option.longestName().substring("--".length());
  }
}
