package dev.tidings.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

  private static final Path PAGE = Path.of("..", "docs", "settings.md");

  @Test
  void isWhatStandsInDocs() throws IOException {
    assertThat(Files.readString(PAGE))
        .as("write it anew with: ./tidings settings > docs/settings.md")
        .isEqualTo(SettingsPage.markdown());
  }

  @Test
  void hasOneRowForEachSetting() {
    assertThat(SettingsPage.markdown().lines().filter(line -> line.startsWith("| `")))
        .hasSameSizeAs(Settings.definition().names());
  }
}
