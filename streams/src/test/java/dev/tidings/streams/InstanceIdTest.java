package dev.tidings.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InstanceIdTest {

  @TempDir private Path folder;

  @Test
  void livesAsLongAsItsFolder() {
    assertThat(InstanceId.of(folder)).isNotBlank().isEqualTo(InstanceId.of(folder));
  }

  @Test
  void differsFromThatOfAnotherFolder() {
    assertThat(InstanceId.of(folder.resolve("1"))).isNotEqualTo(InstanceId.of(folder.resolve("2")));
  }
}
