package dev.tidings.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.schema.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsSourcesTest {

  private static final Map<String, String> NONE = Map.of();
  private static final Map<String, String> CLUSTER =
      Map.of("bootstrap-server", "here:9092", "registry", "http://here:8081");

  @TempDir private Path folder;

  @Test
  void takesTheFlagBeforeTheVariableBeforeTheFile() {
    Optional<Path> file = file("data-dir=of-file", "max-article-bytes=2001", "registry-port=3001");
    Map<String, String> variables =
        Map.of("TIDINGS_DATA_DIR", "of-variable", "TIDINGS_MAX_ARTICLE_BYTES", "2002");

    Settings settings = SettingsSources.read(Map.of("data-dir", "of-flag"), variables, file);

    assertThat(settings.dataDir()).isEqualTo(Path.of("of-flag"));
    assertThat(settings.maxArticleBytes()).isEqualTo(2002);
    assertThat(settings.embeddedCluster().registryPort()).hasValue(3001);
  }

  @Test
  void hasDefaultsWhereNothingIsSet() {
    Settings settings = SettingsSources.read(NONE, NONE, Optional.empty());

    assertThat(settings.dataDir()).isEqualTo(Path.of(".tidings"));
    assertThat(settings.givenCluster()).isEmpty();
    assertThat(settings.knowledge()).isEmpty();
  }

  @Test
  void passesKafkaPropertiesThroughFromEverySource() {
    Optional<Path> file = file("kafka.client.id=of-file", "kafka.security.protocol=SSL");
    Map<String, String> variables =
        Map.of("TIDINGS_KAFKA_CLIENT_ID", "of-variable", "TIDINGS_KAFKA_SASL_MECHANISM", "PLAIN");
    Map<String, String> flags = with(CLUSTER, "kafka.request.timeout.ms", "1234");

    Map<String, Object> properties =
        connection(SettingsSources.read(flags, variables, file)).clientProperties();

    assertThat(properties)
        .containsEntry("bootstrap.servers", "here:9092")
        .containsEntry("client.id", "of-variable")
        .containsEntry("security.protocol", "SSL")
        .containsEntry("sasl.mechanism", "PLAIN")
        .containsEntry("request.timeout.ms", "1234");
  }

  @Test
  void passesRegistryPropertiesThroughFromEverySource() {
    Optional<Path> file = file("registry.basic.auth.credentials.source=USER_INFO");
    Map<String, String> variables = Map.of("TIDINGS_REGISTRY_BASIC_AUTH_USER_INFO", "me:secret");
    Map<String, String> flags = with(CLUSTER, "registry.bearer.auth.token", "of-flag");

    Connection connection = connection(SettingsSources.read(flags, variables, file));

    assertThat(connection.registryUrl()).isEqualTo("http://here:8081");
    assertThat(connection.registry())
        .containsEntry("basic.auth.credentials.source", "USER_INFO")
        .containsEntry("basic.auth.user.info", "me:secret")
        .containsEntry("bearer.auth.token", "of-flag");
  }

  @Test
  void leavesTheLaunchersVariablesAndOtherPeoplesAlone() {
    Map<String, String> variables =
        Map.of("TIDINGS_JAVA_OPTS", "-Xmx1g", "TIDINGS_CONFIG", "x", "PATH", "/bin");

    assertThat(SettingsSources.read(NONE, variables, Optional.empty()).dataDir())
        .isEqualTo(Path.of(".tidings"));
  }

  @Test
  void namesAllProblemsAtOnce() {
    Optional<Path> file = file("http.prot=1", "broker-port=x");
    Map<String, String> variables = Map.of("TIDINGS_BLAH", "1", "TIDINGS_REGISTRY_PORT", "99999");
    Map<String, String> flags =
        Map.of("registry", "http://here", "kafka.bootstrap.servers", "there:9092");

    assertThatThrownBy(() -> SettingsSources.read(flags, variables, file))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("Cannot start: ")
        .hasMessageContaining("unknown setting 'http.prot'")
        .hasMessageContaining("unknown setting 'TIDINGS_BLAH'")
        .hasMessageContaining("broker-port must be int [-1,...,65535] but is 'x'")
        .hasMessageContaining("registry-port must be int [-1,...,65535] but is '99999'")
        .hasMessageContaining("registry is set but bootstrap-server is not")
        .hasMessageContaining("use bootstrap-server instead");
  }

  @Test
  void wantsARegistryBesideABroker() {
    assertThatThrownBy(
            () ->
                SettingsSources.read(
                    Map.of("bootstrap-server", "here:9092"), NONE, Optional.empty()))
        .hasMessageContaining("bootstrap-server is set but registry is not");
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThatThrownBy(
            () -> SettingsSources.read(NONE, NONE, Optional.of(folder.resolve("missing"))))
        .hasMessage("Cannot start: there is no settings file " + folder.resolve("missing"));
  }

  @Test
  void saysThatAKnowledgeFileIsMissing() {
    assertThatThrownBy(
            () -> SettingsSources.read(Map.of("knowledge", "a.tsv,b.tsv"), NONE, Optional.empty()))
        .hasMessage(
            "Cannot start: knowledge names a.tsv, which can't be read;"
                + " knowledge names b.tsv, which can't be read");
  }

  private Optional<Path> file(String... lines) {
    try {
      return Optional.of(
          Files.writeString(folder.resolve("tidings.properties"), String.join("\n", lines)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Connection connection(Settings settings) {
    return settings.givenCluster().orElseThrow();
  }

  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    Map<String, String> more = new HashMap<>(map);
    more.put(key, value);
    return more;
  }
}
