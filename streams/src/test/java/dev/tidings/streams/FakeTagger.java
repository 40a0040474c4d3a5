package dev.tidings.streams;

import static java.util.stream.Collectors.groupingBy;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.DaySource;
import dev.tidings.tagging.Document;
import dev.tidings.tagging.Entity;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.Mention;
import dev.tidings.tagging.Outcome;
import dev.tidings.tagging.Tagger;
import dev.tidings.tagging.TaggerVersion;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a little language in the body: {@code @russia} mentions the state russia, {@code
 * @taliban:ARMED_GROUP} an actor of another kind, {@code @russia=Moscow} calls it so, {@code +kabul}
 * is a place and no actor; {@code #refuse why} refuses, {@code #crash} fails as a bug does, {@code
 * #trouble} as infrastructure does.
 */
class FakeTagger implements Tagger {

  private static final Pattern NAME =
      Pattern.compile("([@+])([a-z]+)(?::([A-Z_]+))?(?:=(\\p{Alpha}+))?");
  private static final String REFUSE = "#refuse ";

  private final TaggerVersion version;
  private final String unknown;
  private final String unspeakable;

  private FakeTagger(String knowledge, String unknown, String unspeakable) {
    this.version = new TaggerVersion("1", knowledge, "none");
    this.unknown = unknown;
    this.unspeakable = unspeakable;
  }

  static FakeTagger knowingAll() {
    return new FakeTagger("all", "", "#nothing");
  }

  /** A tagger of another version, which overlooks one name. */
  static FakeTagger overlooking(String name) {
    return new FakeTagger("all but " + name, name, "#nothing");
  }

  /** A tagger of another version, which refuses what mentions one name. */
  static FakeTagger refusing(String name) {
    return new FakeTagger("not " + name, "", name);
  }

  /** A tagger of some version that fails at anything. */
  static FakeTagger failing(String knowledge) {
    return new FakeTagger(knowledge, "", "") {
      @Override
      public Outcome tag(Document document) {
        throw new IllegalStateException("it was to be left alone");
      }
    };
  }

  @Override
  public TaggerVersion version() {
    return version;
  }

  @Override
  public Outcome tag(Document document) {
    String body = document.body();
    if (body.startsWith(REFUSE)) {
      return new Outcome.Refused(body.substring(REFUSE.length()));
    }
    if (body.contains("@" + unspeakable)) {
      return new Outcome.Refused("it tells of " + unspeakable);
    }
    if (body.contains("#crash")) {
      throw new IllegalStateException("a bug in the tagger");
    }
    if (body.contains("#trouble")) {
      throw new KafkaException("the registry is away");
    }
    boolean isDated = document.publishedAt() != null;
    return new Outcome.Tagged(
        mentions(body),
        entities(body),
        List.of(),
        LocalDate.ofInstant(
            isDated ? document.publishedAt() : document.retrievedAt(), ZoneOffset.UTC),
        isDated ? DaySource.PUBLISHED : DaySource.RETRIEVED);
  }

  private List<Mention> mentions(String body) {
    return names(body).stream()
        .map(
            name ->
                new Mention(
                    Mention.Field.BODY,
                    name.start(),
                    name.end(),
                    name.group(),
                    name.group(2),
                    type(name),
                    Mention.Form.NAME,
                    1f))
        .toList();
  }

  private List<Entity> entities(String body) {
    List<MatchResult> names = names(body);
    Map<String, List<MatchResult>> byId =
        names.stream()
            .collect(groupingBy(name -> name.group(2), TreeMap::new, Collectors.toList()));
    return byId.values().stream()
        .map(same -> entity(same.get(0), same.size(), names.size()))
        .sorted(Comparator.comparing(Entity::mentions).reversed())
        .toList();
  }

  private List<MatchResult> names(String body) {
    return NAME.matcher(body).results().filter(name -> !name.group(2).equals(unknown)).toList();
  }

  private static Entity entity(MatchResult name, int mentions, int ofAll) {
    return new Entity(
        name.group(2),
        name.group(4) == null ? name.group(2) : name.group(4),
        type(name),
        kind(name),
        null,
        mentions,
        false,
        (float) mentions / ofAll);
  }

  private static EntityType type(MatchResult name) {
    return name.group(1).equals("+") ? EntityType.PLACE : EntityType.ORGANISATION;
  }

  private static @Nullable ActorKind kind(MatchResult name) {
    if (name.group(1).equals("+")) {
      return null;
    }
    return name.group(3) == null ? ActorKind.STATE : ActorKind.valueOf(name.group(3));
  }
}
