package dev.tidings.ingest.fetch.websub;

import dev.tidings.ingest.fetch.websub.Callback.Verdict;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The subscriptions of the sources that this process follows, as they stand. Visits ask hubs, and
 * hubs ask back and deliver whenever they like: here they meet. Any number of threads may use it.
 */
public final class Subscriptions {
  private final Clock clock;
  private final Map<String, Subscription> bySource = new HashMap<>();
  private final Map<String, String> sources = new HashMap<>();
  private final Set<String> pushed = new HashSet<>();
  private final Set<String> woken = new HashSet<>();

  public Subscriptions(Clock clock) {
    this.clock = clock;
  }

  /** What becomes of a delivery. */
  public enum Delivery {
    /** The source is to be visited. */
    TAKEN,
    /** It is not the hub's: to be answered as if it were, and dropped. */
    FORGED,
    /** Nothing is expected there. */
    UNKNOWN
  }

  /** Takes over a source whose subscription others kept: what came meanwhile may be lost. */
  public synchronized void takeOver(String source, Subscription subscription) {
    keep(source, subscription);
    wake(source, /* byPush= */ true);
  }

  /** Keeps a source's subscription in place of the one before, whose callback is forgotten. */
  public synchronized void keep(String source, Subscription subscription) {
    Subscription before = bySource.put(source, subscription);
    if (before != null) {
      sources.remove(before.token());
    }
    sources.put(subscription.token(), source);
  }

  public synchronized void forget(String source) {
    Subscription before = bySource.remove(source);
    if (before != null) {
      sources.remove(before.token());
    }
    pushed.remove(source);
    woken.remove(source);
  }

  public synchronized Optional<Subscription> of(String source) {
    return Optional.ofNullable(bySource.get(source));
  }

  /** Notes why a hub could not be asked, unless it has asked back all the same. */
  public synchronized void unanswered(String source, Subscription asked, String reason) {
    bySource.computeIfPresent(
        source, (any, now) -> now.equals(asked) ? now.unanswered(reason) : now);
  }

  /** A hub asks back. */
  public synchronized Verdict verify(String token, Map<String, String> query) {
    String source = sources.get(token);
    Subscription subscription = source == null ? null : bySource.get(source);
    if (source == null || subscription == null) {
      return new Verdict.Refuse("nobody subscribes here");
    }
    Verdict verdict = Callback.verify(query, subscription, clock.instant());
    if (verdict instanceof Verdict.Confirm confirm) {
      bySource.put(source, confirm.subscription());
      wake(source, /* byPush= */ false);
    } else if (verdict instanceof Verdict.Denied denied) {
      bySource.put(source, denied.subscription());
      wake(source, /* byPush= */ false);
    }
    return verdict;
  }

  /**
   * A hub delivers. What it says is not believed, only that there is something to see.
   *
   * @param signature the header that signs the body; may be blank
   */
  public Delivery deliver(String token, String signature, byte[] body) {
    Optional<Subscription> open = at(token).filter(it -> it.isOpen(clock.instant()));
    if (open.isEmpty()) {
      return Delivery.UNKNOWN;
    }
    if (!Signature.matches(signature, open.get().secret(), body)) {
      return Delivery.FORGED;
    }
    return wakeAt(token) ? Delivery.TAKEN : Delivery.UNKNOWN;
  }

  private synchronized Optional<Subscription> at(String token) {
    return Optional.ofNullable(sources.get(token)).flatMap(this::of);
  }

  private synchronized boolean wakeAt(String token) {
    String source = sources.get(token);
    if (source != null) {
      wake(source, /* byPush= */ true);
    }
    return source != null;
  }

  private void wake(String source, boolean byPush) {
    woken.add(source);
    if (byPush) {
      pushed.add(source);
    }
  }

  /** Sources that are to be visited, whatever their schedule says; each is told once. */
  public synchronized Set<String> takeWoken() {
    Set<String> taken = Set.copyOf(woken);
    woken.clear();
    return taken;
  }

  /** Whether there is said to be something to see at a source; told once. */
  public synchronized boolean takePush(String source) {
    return pushed.remove(source);
  }
}
