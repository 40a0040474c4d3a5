package dev.tidings.streams.replay;

import dev.tidings.schema.Replay;
import dev.tidings.schema.ReplaySelection;
import dev.tidings.schema.TaggerVersion;
import java.util.Optional;

/**
 * What is to be replayed. Two orders are the same where all but {@code chosen} is.
 *
 * @param selection which articles; what is empty does not restrict
 * @param evenUnchanged whether articles are written also where their tags are the same
 * @param expects the only tagger that may do it
 * @param chosen restricts further, by what no field of the selection can say
 */
public record ReplayOrder(
    ReplaySelection selection,
    boolean evenUnchanged,
    Optional<TaggerVersion> expects,
    Chosen chosen) {

  /** These articles, by whichever tagger is at work; what does not change is not written. */
  public static ReplayOrder of(ReplaySelection selection) {
    return new ReplayOrder(selection, false, Optional.empty(), Chosen.ALL);
  }

  /** An order that was given before. */
  static ReplayOrder of(Replay replay, Chosen chosen) {
    return new ReplayOrder(
        replay.getSelection(), replay.getEvenUnchanged(), replay.getExpects(), chosen);
  }

  public ReplayOrder withEvenUnchanged(boolean even) {
    return new ReplayOrder(selection, even, expects, chosen);
  }

  public ReplayOrder expecting(TaggerVersion version) {
    return new ReplayOrder(selection, evenUnchanged, Optional.of(version), chosen);
  }

  public ReplayOrder among(Chosen further) {
    return new ReplayOrder(selection, evenUnchanged, expects, further);
  }

  /** Whether this replay carries it out. */
  boolean isOf(Replay replay) {
    return replay.getSelection().equals(selection)
        && replay.getEvenUnchanged() == evenUnchanged
        && replay.getExpects().equals(expects);
  }
}
