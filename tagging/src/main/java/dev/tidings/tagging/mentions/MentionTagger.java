package dev.tidings.tagging.mentions;

import dev.tidings.tagging.Entity;
import dev.tidings.tagging.Mention;
import dev.tidings.tagging.knowledge.KnowledgeBase;
import dev.tidings.tagging.text.CodePoints;
import dev.tidings.tagging.text.Passage;
import java.util.ArrayList;
import java.util.List;

/** From a title and a body to the mentions in them and the entities they name. */
public final class MentionTagger {

  private final KnowledgeBase knowledge;
  private final NameFinder finder;

  public MentionTagger(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    this.finder = new NameFinder(knowledge.names());
  }

  /** The mentions in order of place, and the entities, most salient first. */
  public record Result(List<Mention> mentions, List<Entity> entities) {}

  public Result tag(Passage title, Passage body) {
    Field titleField = new Field(Mention.Field.TITLE, title, finder);
    Field bodyField = new Field(Mention.Field.BODY, body, finder);
    List<Field> fields = List.of(titleField, bodyField);
    var reader = new Reader(new Dossier(fields, knowledge.homonyms()), new People(fields));
    List<Mention> mentions = new ArrayList<>();
    var entities = new EntityList();
    for (Field field : fields) {
      collect(field, reader.read(field), mentions, entities);
    }
    return new Result(mentions, entities.entities());
  }

  private static void collect(
      Field field, List<Reading> readings, List<Mention> mentions, EntityList entities) {
    Passage passage = field.passage();
    var codePoints = new CodePoints(passage.text());
    for (Reading reading : readings) {
      int begin = reading.candidate().begin(passage);
      mentions.add(mention(field, reading, codePoints));
      entities.add(reading.entity(), field.name(), (double) begin / passage.text().length());
    }
  }

  private static Mention mention(Field field, Reading reading, CodePoints codePoints) {
    Passage passage = field.passage();
    int begin = codePoints.before(reading.candidate().begin(passage));
    int end = codePoints.before(reading.candidate().textEnd(passage));
    return new Mention(
        field.name(),
        begin,
        end,
        reading.candidate().text(passage),
        reading.entity().id(),
        reading.entity().type(),
        reading.form(),
        reading.confidence());
  }
}
