package dev.tidings.app.settings;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;

/** The page that documents the settings, made from their declarations. */
public final class SettingsPage {

  private SettingsPage() {}

  /** The page in Markdown. */
  public static String markdown() {
    return """
    # Settings

    Made by `./tidings settings`; a test keeps it true. Do not edit by hand.

    Each setting is a flag (`--data-dir DIR`), a variable (`TIDINGS_DATA_DIR=DIR`) and a key of
    the properties file that `--config FILE` or `TIDINGS_CONFIG` names (`data-dir=DIR`); the
    first of these wins. An unknown setting is refused.

    `kafka.<property>` passes through to every Kafka client and `registry.<property>` to the
    registry client, so TLS, SASL and basic authentication work as their documentation says:
    `--kafka.security.protocol=SSL`, `TIDINGS_KAFKA_SECURITY_PROTOCOL=SSL`,
    `--registry.basic.auth.user.info=user:password`.

    | setting | type | default | valid | meaning |
    |---|---|---|---|---|
    %s
    """
        .formatted(
            Settings.definition().configKeys().values().stream()
                .sorted(
                    Comparator.comparing((ConfigKey key) -> key.importance)
                        .thenComparing(key -> key.name))
                .map(SettingsPage::row)
                .collect(Collectors.joining("\n")));
  }

  private static String row(ConfigKey key) {
    String valid = key.validator == null ? "" : key.validator.toString();
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            key.name,
            key.type.name().toLowerCase(Locale.ROOT),
            defaultValue(key),
            valid,
            key.documentation);
  }

  private static String defaultValue(ConfigKey key) {
    String value = ConfigDef.convertToString(key.defaultValue, key.type);
    return value == null || value.isEmpty() ? "none" : "`" + value + "`";
  }
}
