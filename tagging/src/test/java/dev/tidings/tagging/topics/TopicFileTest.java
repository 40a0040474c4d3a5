package dev.tidings.tagging.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicFileTest {

  private List<Topic> topics = List.of();

  @BeforeEach
  void read() throws IOException {
    try (InputStream stream = Topic.class.getResourceAsStream("/dev/tidings/tagging/topics.tsv")) {
      byte[] bytes = Objects.requireNonNull(stream).readAllBytes();
      topics = TopicFile.parse("topics.tsv", new String(bytes, StandardCharsets.UTF_8));
    }
  }

  @Test
  void holdsBothLevels() {
    assertThat(topics).filteredOn(topic -> topic.parent() == null).hasSize(17);
    assertThat(topics).hasSize(137);
  }

  @Test
  void everyTopicHasTermsAndAKnownParent() {
    List<String> codes = topics.stream().map(Topic::code).toList();
    assertThat(codes).doesNotHaveDuplicates();
    assertThat(topics)
        .allSatisfy(
            topic -> {
              assertThat(topic.terms()).as(topic.label()).isNotEmpty();
              assertThat(topic.terms()).allMatch(t -> t.weight() >= 1 && t.weight() <= 3);
              assertThat(topic.parent() == null || codes.contains(topic.parent())).isTrue();
            });
  }

  @Test
  void stemsPlurals() {
    assertThat(List.of("matches", "parties", "bus", "loss", "shares", "gas"))
        .map(Stem::of)
        .containsExactly("match", "party", "bus", "loss", "share", "gas");
  }
}
