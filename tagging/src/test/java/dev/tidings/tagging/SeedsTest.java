package dev.tidings.tagging;

import static dev.tidings.tagging.Tagging.labels;
import static dev.tidings.tagging.Tagging.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a careful reader lists for the seed documents, which are kept outside of the project. */
class SeedsTest {

  private static final Path SEEDS = Path.of("../../shared/seeds");
  private static final String ISKP = "Islamic State Khorasan Province";

  @ParameterizedTest
  @CsvSource({
    "000, China|United States|Tajikistan|Uzbekistan|Turkmenistan|East Turkestan Islamic Movement",
    "001, Pakistan|Iran|China|Uzbekistan|Tajikistan|Tehrik-i-Taliban Pakistan|" + ISKP,
    "002, Tajikistan|Uzbekistan|Turkmenistan|Pakistan|India|China|Haqqani network|" + ISKP,
    "003, Collective Security Treaty Organization|Al-Qaeda",
    "004, United States|Tajikistan|Uzbekistan|Turkmenistan|China|Vladimir Putin|Al-Qaeda|" + ISKP
  })
  void namesTheActors(String number, String others) throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), "skipped: no seed documents at " + SEEDS);

    List<String> labels = labels(tag("", seed(number)));

    assertThat(labels).contains("Russia", "Taliban", "Afghanistan");
    assertThat(labels.subList(0, 3)).containsAnyOf("Taliban", "Russia");
    assertThat(labels).contains(others.split("\\|", -1));
  }

  private static String seed(String number) throws IOException {
    try (var files = Files.list(SEEDS)) {
      Path file =
          files
              .filter(path -> path.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow();
      return Files.readString(file);
    }
  }
}
