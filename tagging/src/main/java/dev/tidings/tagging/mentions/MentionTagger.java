package dev.tidings.tagging.mentions;

import dev.tidings.tagging.Entity;
import dev.tidings.tagging.Mention;
import dev.tidings.tagging.Reason;
import dev.tidings.tagging.knowledge.KnowledgeBase;
import dev.tidings.tagging.knowledge.KnownEntity;
import dev.tidings.tagging.names.NameSpan;
import dev.tidings.tagging.text.CodePoints;
import dev.tidings.tagging.text.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** From a title and a body to the mentions in them and the entities they name. */
public final class MentionTagger {
  private final KnowledgeBase knowledge;
  private final NearNames near;
  private final Spotter spotter;

  public MentionTagger(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    this.near = new NearNames(knowledge.names());
    this.spotter = new Spotter(knowledge.names(), near);
  }

  /**
   * The mentions in order of place, and the entities, most salient first.
   *
   * @param reasons one for each mention, if asked for
   */
  public record Result(List<Mention> mentions, List<Entity> entities, List<Reason> reasons) {}

  /**
   * Tags a document.
   *
   * @param found the names the model found in title and body
   * @param day the document's day
   * @param explaining whether to say why
   */
  public Result tag(
      Passage title, Passage body, List<List<NameSpan>> found, LocalDate day, boolean explaining) {
    List<List<Spot>> spots = spotter.spots(List.of(title, body), found);
    List<Field> fields =
        List.of(
            new Field(Mention.Field.TITLE, title, spots.get(0)),
            new Field(Mention.Field.BODY, body, spots.get(1)));
    var names = new Names(fields);
    var people = new People(names);
    ShortForms.join(names);
    var context = new Context(names, knowledge.homonyms(), day);
    Organs.find(names, context, near);
    link(names, new Linker(context, explaining));
    var reader = new Reader(names, context, people);
    var result = new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    var entities = new EntityList();
    for (Field field : fields) {
      collect(field, reader.read(field), result, entities, explaining);
    }
    result.entities().addAll(entities.entities());
    return result;
  }

  /** Links each name; one that nobody knows means whom another form of it in the document means. */
  private static void link(Names names, Linker linker) {
    for (Name name : names.all()) {
      linker.link(name);
    }
    for (Name name : names.all()) {
      Name full = name.full();
      KnownEntity entity = name.entity();
      if (full != name && full.entity() == null && entity != null && linker.agrees(full, entity)) {
        full.means(entity, name.choices());
      }
    }
  }

  private static void collect(
      Field field, List<Reading> readings, Result result, EntityList entities, boolean explaining) {
    Passage passage = field.passage();
    var codePoints = new CodePoints(passage.text());
    for (Reading reading : readings) {
      int begin = reading.spot().begin(passage);
      Mention mention = mention(field, reading, codePoints);
      result.mentions().add(mention);
      entities.add(reading, field.name(), (double) begin / passage.text().length());
      if (explaining) {
        result.reasons().add(Reasons.of(mention, reading));
      }
    }
  }

  private static Mention mention(Field field, Reading reading, CodePoints codePoints) {
    Passage passage = field.passage();
    int begin = codePoints.before(reading.spot().begin(passage));
    int end = codePoints.before(reading.spot().textEnd(passage));
    return new Mention(
        field.name(),
        begin,
        end,
        reading.spot().text(passage),
        reading.thing().id(),
        reading.type(),
        reading.form(),
        reading.confidence());
  }
}
