package dev.tidings.tagging;

import java.time.LocalDate;
import java.util.List;

/** What became of a document. */
public sealed interface Outcome {

  /**
   * The document's tags.
   *
   * @param mentions title first, then body, each in order of place; no two overlap
   * @param entities what the mentions name; most salient first, then by id
   * @param topics what the document is about; best first, empty where nothing fits
   * @param day the day the document counts for, UTC
   * @param daySource where {@code day} comes from
   */
  record Tagged(
      List<Mention> mentions,
      List<Entity> entities,
      List<TopicScore> topics,
      LocalDate day,
      DaySource daySource)
      implements Outcome {

    public Tagged {
      mentions = List.copyOf(mentions);
      entities = List.copyOf(entities);
      topics = List.copyOf(topics);
    }
  }

  /**
   * The document can't be tagged.
   *
   * @param reason one line: what is wrong and what to do about it
   */
  record Refused(String reason) implements Outcome {}
}
