package dev.tidings.lab.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.lab.LabException;
import dev.tidings.tagging.Entity;
import dev.tidings.tagging.Mention;
import dev.tidings.tagging.Tagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the actors are met that others' annotators hold for the main ones of a text. */
final class MainActors {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CAPITALISED = Pattern.compile("\\b\\p{Lu}[\\p{L}\\p{N}]+");

  private final Tagger tagger;
  private final KnownNames known;

  MainActors(Tagger tagger, KnownNames known) {
    this.tagger = tagger;
    this.known = known;
  }

  Section section(Path gold) {
    var who = new Tally();
    forEach(gold.resolve("actors/giveme5w1h/data"), json -> countWho(who, json));
    var main = new Tally();
    forEach(gold.resolve("stories/basil/data/articles"), json -> countMain(main, json));
    return new Section(
        "Main actors",
        "GiveMe5W1H: of the phrases that answer \"who\" and hold a name, those in which an actor is"
            + " found. BASIL: of the main entities of 300 political articles, those that are among"
            + " the actors of their article, under that name, another known one, or one that is"
            + " part of it (\"House Democrats\"); some are no names (\"protestors\").",
        List.of(
            Figure.share("main.who", "GiveMe5W1H \"who\"", who.recall(), who.right()),
            Figure.share("main.basil", "BASIL main entities", main.recall(), main.right())));
  }

  private static void forEach(Path folder, Consumer<JsonNode> reader) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
        reader.accept(JSON.readTree(file.toFile()));
      }
    } catch (IOException e) {
      throw new LabException(folder + " can't be read: " + e, e);
    }
  }

  private void countWho(Tally tally, JsonNode json) {
    String title = json.path("title").asText();
    String body = json.path("description").asText() + "\n" + json.path("text").asText();
    Reading reading = Reading.of(tagger, title, body, json.path("date_publish").asText());
    for (JsonNode annotated : json.path("fiveWoneH").path("who").path("annotated")) {
      String phrase = annotated.path("text").asText();
      if (holdsName(phrase, body)) {
        boolean found =
            reading.mentions().stream()
                .anyMatch(mention -> acts(reading, mention) && shares(phrase, mention.text()));
        tally.add(1, 0, found ? 1 : 0);
      }
    }
  }

  /** Whether a word of the phrase is capitalised and never stands in small letters in the text. */
  private static boolean holdsName(String phrase, String body) {
    Matcher words = CAPITALISED.matcher(phrase);
    while (words.find()) {
      String small = words.group().toLowerCase(Locale.ROOT);
      if (!Pattern.compile("\\b" + Pattern.quote(small) + "\\b").matcher(body).find()) {
        return true;
      }
    }
    return false;
  }

  private static boolean acts(Reading reading, Mention mention) {
    Entity entity = reading.entities().get(mention.entityId());
    return entity != null && ActorScores.acts(entity);
  }

  private static boolean shares(String phrase, String name) {
    return (" " + KnownNames.fold(phrase) + " ").contains(" " + KnownNames.fold(name) + " ");
  }

  private void countMain(Tally tally, JsonNode json) {
    Reading reading =
        Reading.of(
            tagger,
            json.path("title").asText(),
            paragraphs(json.path("body-paragraphs")),
            json.path("date").asText());
    for (JsonNode entity : json.path("main-entities")) {
      String name = entity.asText();
      boolean found =
          reading.entities().values().stream()
              .anyMatch(actor -> ActorScores.acts(actor) && bears(actor, name, reading));
      tally.add(1, 0, found ? 1 : 0);
    }
  }

  private boolean bears(Entity entity, String name, Reading reading) {
    String folded = KnownNames.fold(name);
    return KnownNames.fold(entity.label()).equals(folded)
        || known.bears(entity.id(), name)
        || reading.mentions().stream()
            .anyMatch(
                mention -> mention.entityId().equals(entity.id()) && shares(name, mention.text()));
  }

  /** BASIL keeps a list of sentences for each paragraph. */
  private static String paragraphs(JsonNode paragraphs) {
    var text = new StringBuilder();
    for (JsonNode paragraph : paragraphs) {
      paragraph.forEach(sentence -> text.append(sentence.asText()).append(' '));
      text.append("\n\n");
    }
    return text.toString();
  }
}
