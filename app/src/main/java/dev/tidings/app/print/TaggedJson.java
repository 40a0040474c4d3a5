package dev.tidings.app.print;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.app.tag.TaggedArticle;
import dev.tidings.tagging.DaySource;
import dev.tidings.tagging.Outcome.Refused;
import dev.tidings.tagging.Outcome.Tagged;
import java.io.PrintWriter;

/**
 * Articles with their tags as JSON Lines, with the fields of {@code EnrichedArticle}. The day is
 * there where the article has one: that of its reading would make every run differ.
 */
public final class TaggedJson implements TaggedPrinter {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final PrintWriter out;

  public TaggedJson(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void print(TaggedArticle article) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("id", article.article().getId());
    if (article.outcome() instanceof Tagged tagged) {
      if (tagged.daySource() != DaySource.RETRIEVED) {
        line.put("day", tagged.day().toString());
      }
      line.set("mentions", MAPPER.valueToTree(tagged.mentions()));
      line.set("entities", MAPPER.valueToTree(tagged.entities()));
      line.set("topics", MAPPER.valueToTree(tagged.topics()));
      if (!article.reasons().isEmpty()) {
        line.set("reasons", MAPPER.valueToTree(article.reasons()));
      }
    } else if (article.outcome() instanceof Refused refused) {
      line.put("rejected", refused.reason());
    }
    new JsonLines(out).write(line);
  }

  @Override
  public void close() {
    out.flush();
  }
}
