package dev.tidings.ingest.receive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.ingest.document.Draft;
import dev.tidings.ingest.document.JsonReader;
import dev.tidings.ingest.identity.ArticleAssembler;
import dev.tidings.ingest.identity.Assembly;
import dev.tidings.ingest.identity.Flaw;
import dev.tidings.ingest.identity.Origin;
import dev.tidings.ingest.identity.Wording;
import dev.tidings.schema.Article;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes articles of what was posted, and an answer for each line. */
final class ReceivedArticles {
  private static final String SOURCE = "posted";

  private final Clock clock;
  private final List<Article> articles = new ArrayList<>();
  private final ArrayNode answers = JsonNodeFactory.instance.arrayNode();
  private int rejected;

  ReceivedArticles(Clock clock) {
    this.clock = clock;
  }

  /** Takes a body apart: one JSON object, or one a line. */
  void read(byte[] body) {
    if (new String(body, StandardCharsets.UTF_8).isBlank()) {
      return;
    }
    if (isOneObject(body)) {
      take(1, body);
      return;
    }
    int line = 0;
    for (String text : new String(body, StandardCharsets.UTF_8).split("\n", -1)) {
      line++;
      if (!text.isBlank()) {
        take(line, text.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** An object may be written over many lines. */
  private static boolean isOneObject(byte[] body) {
    try {
      Draft ignored = JsonReader.read(body);
      return true;
    } catch (JsonProcessingException e) {
      String text = new String(body, StandardCharsets.UTF_8).strip();
      return text.indexOf('\n') < 0;
    }
  }

  private void take(int line, byte[] json) {
    Draft draft;
    try {
      draft = JsonReader.read(json);
    } catch (JsonProcessingException e) {
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      reject(line, "it is not a JSON object: " + reason, "correct the record");
      return;
    }
    Origin origin =
        new Origin(
            Optional.of(SOURCE),
            Optional.empty(),
            SOURCE,
            /* oneOfMany= */ true,
            clock.instant(),
            "application/json");
    Assembly assembly = ArticleAssembler.assemble(draft, origin, Wording.TIDIED);
    if (assembly instanceof Assembly.Refused refused) {
      reject(line, refused.flaw().reason(), refused.flaw().remedy());
    } else if (assembly instanceof Assembly.Complete complete) {
      accept(line, complete);
    }
  }

  private void accept(int line, Assembly.Complete complete) {
    Article article = complete.article();
    articles.add(article);
    ObjectNode answer =
        answers
            .addObject()
            .put("line", line)
            .put("status", "accepted")
            .put("id", article.getId())
            .put("contentHash", article.getContentHash());
    if (!complete.flaws().isEmpty()) {
      ArrayNode warnings = answer.putArray("warnings");
      complete.flaws().stream().map(Flaw::reason).forEach(warnings::add);
    }
  }

  private void reject(int line, String reason, String remedy) {
    rejected++;
    answers
        .addObject()
        .put("line", line)
        .put("status", "rejected")
        .put("reason", reason)
        .put("remedy", remedy);
  }

  /** Turns the answer of an article that the broker refused. */
  void refused(String id, String reason, String remedy) {
    answers.forEach(
        answer -> {
          if (answer.path("id").asText().equals(id) && answer instanceof ObjectNode node) {
            rejected++;
            node.put("status", "rejected").put("reason", reason).put("remedy", remedy);
          }
        });
  }

  List<Article> articles() {
    return articles;
  }

  int rejected() {
    return rejected;
  }

  int lines() {
    return answers.size();
  }

  /** One JSON object a line. */
  String answer() {
    StringBuilder lines = new StringBuilder();
    answers.forEach(answer -> lines.append(answer).append('\n'));
    return lines.toString();
  }
}
