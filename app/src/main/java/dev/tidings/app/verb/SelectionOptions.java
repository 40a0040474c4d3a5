package dev.tidings.app.verb;

import dev.tidings.app.settings.SettingsException;
import dev.tidings.schema.ReplaySelection;
import dev.tidings.tagging.NameFinder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which articles, as people say it. */
final class SelectionOptions {

  @Option(
      names = "--since",
      paramLabel = "DAY",
      converter = Arguments.Day.class,
      description = "Only articles that count for this day or a later one, such as 2026-01-31.")
  private @Nullable LocalDate since;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      converter = Arguments.Day.class,
      description = "Only articles that count for this day or an earlier one.")
  private @Nullable LocalDate until;

  @Option(
      names = "--source",
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "Only articles of these sources, by id.")
  private List<String> sources = List.of();

  @Option(
      names = "--actor",
      arity = "1..*",
      paramLabel = "ACTOR",
      description = "Only articles that are tagged with one of these at present, by id or label.")
  private List<String> actors = List.of();

  @Option(
      names = "--topic",
      arity = "1..*",
      paramLabel = "TOPIC",
      description = "Only articles that are about one of these at present, by code or label.")
  private List<String> topics = List.of();

  @Option(
      names = "--mentions",
      arity = "1..*",
      paramLabel = "TEXT",
      converter = NameInText.class,
      description =
          "Only articles whose text has one of these names, in any letters but all small.")
  private List<String> mentions = List.of();

  @Option(names = "--id", arity = "1..*", paramLabel = "ID", description = "Only these articles.")
  private List<String> ids = List.of();

  /**
   * The selection.
   *
   * @throws SettingsException where it can't be meant so
   */
  ReplaySelection selection() {
    if (since != null && until != null && until.isBefore(since)) {
      throw new SettingsException(
          List.of("--since %s is after --until %s".formatted(since, until)));
    }
    return ReplaySelection.newBuilder()
        .setSince(since)
        .setUntil(until)
        .setSources(sources)
        .setActors(actors)
        .setTopics(topics)
        .setMentions(mentions)
        .setIds(ids.stream().flatMap(TakedownVerb::spellings).distinct().toList())
        .build();
  }

  boolean isEmpty() {
    return selection().equals(ReplaySelection.newBuilder().build());
  }

  /** The ids as they were given. */
  List<String> ids() {
    return ids;
  }

  /** A name that can be in a text. */
  static final class NameInText implements ITypeConverter<String> {

    @Override
    public String convert(String text) {
      try {
        NameFinder unused = NameFinder.of(List.of(text));
        return text;
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
