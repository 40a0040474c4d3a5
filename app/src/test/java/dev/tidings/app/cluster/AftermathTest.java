package dev.tidings.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AftermathTest {

  @TempDir private Path logDir;

  @Test
  void aNewFolderIsOfNoKill() {
    assertThat(Aftermath.isOfAKill(logDir)).isFalse();
  }

  @Test
  void aFolderInUseWithoutAMarkOfACleanEndIsOfAKill() throws IOException {
    Files.createFile(logDir.resolve("meta.properties"));

    assertThat(Aftermath.isOfAKill(logDir)).isTrue();
  }

  @Test
  void aFolderWithAMarkOfACleanEndIsOfNoKill() throws IOException {
    Files.createFile(logDir.resolve("meta.properties"));
    Files.createFile(logDir.resolve(".kafka_cleanshutdown"));

    assertThat(Aftermath.isOfAKill(logDir)).isFalse();
  }
}
