package dev.tidings.streams;

import dev.tidings.streams.state.BandMember;
import dev.tidings.streams.state.Lead;
import dev.tidings.streams.state.Print;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The articles of one band and who leads whom. Whatever the order in which they come, change and
 * go, each is led by the first of the others that it is a near-copy of. Pure.
 */
final class Band {

  private final Map<String, BandMember> members;

  Band(Map<String, BandMember> members) {
    this.members = new TreeMap<>(members);
  }

  /**
   * Puts an article in, or takes it out.
   *
   * @param print what it is known by; null where it leaves
   * @param changed told of every other article that is led by another one now
   * @return who leads it now
   */
  @Nullable Lead put(
      String id, @Nullable Print print, long seenAt, BiConsumer<String, BandMember> changed) {
    members.remove(id);
    Lead lead = null;
    if (print != null) {
      lead = leadOf(id, print);
      members.put(id, new BandMember(print, lead, seenAt));
    }
    for (Entry<String, BandMember> other : new TreeMap<>(members).entrySet()) {
      if (!other.getKey().equals(id)) {
        tell(other.getKey(), other.getValue(), id, print, changed);
      }
    }
    return lead;
  }

  /** Who leads an article after another one has come, changed or gone. */
  private void tell(
      String id,
      BandMember member,
      String changedId,
      @Nullable Print changedPrint,
      BiConsumer<String, BandMember> changed) {
    Lead before = member.getLead();
    Lead after =
        before != null && before.getArticleId().equals(changedId)
            ? leadOf(id, member.getPrint())
            : first(before, leading(changedId, changedPrint, id, member.getPrint()));
    if (!Objects.equals(before, after)) {
      BandMember led = new BandMember(member.getPrint(), after, member.getSeenAt());
      members.put(id, led);
      changed.accept(id, led);
    }
  }

  private @Nullable Lead leadOf(String id, Print print) {
    Lead lead = null;
    for (Entry<String, BandMember> other : members.entrySet()) {
      lead = first(lead, leading(other.getKey(), other.getValue().getPrint(), id, print));
    }
    return lead;
  }

  private static @Nullable Lead leading(String id, @Nullable Print print, String led, Print other) {
    if (print == null || id.equals(led)) {
      return null;
    }
    Lead lead = new Lead(print.getPublishedAt(), id);
    return CopyRule.leads(lead, print, new Lead(other.getPublishedAt(), led), other) ? lead : null;
  }

  private static @Nullable Lead first(@Nullable Lead one, @Nullable Lead other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return CopyRule.FIRST.compare(one, other) <= 0 ? one : other;
  }
}
