package dev.tidings.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigValue;
import org.jspecify.annotations.Nullable;

/**
 * Where settings come from: a flag {@code --x-y} before the variable {@code TIDINGS_X_Y} before the
 * key {@code x-y} of a file. What starts with {@code kafka.} or {@code registry.} passes through to
 * the Kafka clients and the registry client.
 */
public final class SettingsSources {

  public static final String KAFKA = "kafka.";
  public static final String REGISTRY = "registry.";

  private static final String VARIABLE = "TIDINGS_";

  /** Variables that are the launcher's or name the file itself. */
  private static final Set<String> NOT_SETTINGS =
      Set.of("TIDINGS_CONFIG", "TIDINGS_JAVA_OPTS", "TIDINGS_HOME");

  private final Map<String, String> merged = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  private SettingsSources() {}

  /**
   * Reads the three sources.
   *
   * @param flags by setting name
   * @param environment the process's variables
   * @param file a properties file, if one is named
   * @throws SettingsException that names every problem at once
   */
  public static Settings read(
      Map<String, String> flags, Map<String, String> environment, Optional<Path> file) {
    SettingsSources sources = new SettingsSources();
    file.ifPresent(sources::addFile);
    sources.addVariables(environment);
    sources.merged.putAll(flags);
    return sources.settings();
  }

  private void addFile(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      problems.add("there is no settings file " + file);
    } catch (IOException | IllegalArgumentException e) {
      problems.add("can't read the settings file " + file + " (" + e.getMessage() + ")");
    }
    properties.stringPropertyNames().forEach(key -> merged.put(key, properties.getProperty(key)));
  }

  private void addVariables(Map<String, String> environment) {
    Map<String, String> names = new HashMap<>();
    Settings.definition().names().forEach(name -> names.put(variable(name), name));
    environment.forEach(
        (variable, value) -> {
          if (variable.startsWith(VARIABLE) && !NOT_SETTINGS.contains(variable)) {
            merged.put(names.getOrDefault(variable, passedThrough(variable)), value);
          }
        });
  }

  /** The variable of a setting: {@code TIDINGS_DATA_DIR} of {@code data-dir}. */
  public static String variable(String setting) {
    return VARIABLE + setting.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
  }

  private static String passedThrough(String variable) {
    String name = variable.substring(VARIABLE.length()).toLowerCase(Locale.ROOT);
    return name.startsWith("kafka_") || name.startsWith("registry_")
        ? name.replace('_', '.')
        : variable;
  }

  private Settings settings() {
    ConfigDef definition = Settings.definition();
    Map<String, String> known = new HashMap<>();
    Map<String, String> kafka = new HashMap<>();
    Map<String, String> registry = new HashMap<>();
    merged.forEach(
        (name, value) -> {
          if (definition.names().contains(name)) {
            known.put(name, value);
          } else if (name.startsWith(KAFKA)) {
            kafka.put(name.substring(KAFKA.length()), value);
          } else if (name.startsWith(REGISTRY)) {
            registry.put(name.substring(REGISTRY.length()), value);
          } else {
            problems.add("unknown setting '" + name + "'");
          }
        });
    Map<String, ConfigValue> validated = definition.validateAll(known);
    definition
        .configKeys()
        .forEach(
            (name, setting) -> {
              ConfigValue value = validated.get(name);
              if (value != null && !value.errorMessages().isEmpty()) {
                problems.add(problem(setting, known.get(name)));
              }
            });
    checkCluster(known, kafka);
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    Settings settings = new Settings(new AbstractConfig(definition, known, false), kafka, registry);
    checkKnowledge(settings);
    return settings;
  }

  private static String problem(ConfigKey setting, @Nullable String value) {
    String type = setting.type.name().toLowerCase(Locale.ROOT);
    return "%s must be %s but is '%s'"
        .formatted(
            setting.name,
            setting.validator == null ? "of type " + type : type + " " + setting.validator,
            value);
  }

  private static void checkKnowledge(Settings settings) {
    List<String> missing =
        settings.knowledge().stream()
            .filter(file -> !Files.isReadable(file))
            .map(file -> "knowledge names " + file + ", which can't be read")
            .toList();
    if (!missing.isEmpty()) {
      throw new SettingsException(missing);
    }
  }

  private void checkCluster(Map<String, String> known, Map<String, String> kafka) {
    boolean broker = !known.getOrDefault(Settings.BOOTSTRAP_SERVER, "").isBlank();
    boolean registry = !known.getOrDefault(Settings.REGISTRY, "").isBlank();
    if (broker && !registry) {
      problems.add("bootstrap-server is set but registry is not; set both, or none");
    }
    if (registry && !broker) {
      problems.add("registry is set but bootstrap-server is not; set both, or none");
    }
    if (kafka.containsKey("bootstrap.servers")) {
      problems.add("kafka.bootstrap.servers is set; use bootstrap-server instead");
    }
  }
}
