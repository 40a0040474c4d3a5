package dev.tidings.bench.peers;

import dev.tidings.bench.ResultFile;
import dev.tidings.lab.Checkout;
import dev.tidings.lab.data.SharedData;
import dev.tidings.lab.evaluate.NameSet;
import dev.tidings.lab.evaluate.NameSets;
import dev.tidings.lab.evaluate.Tally;
import dev.tidings.tagging.Mention.Field;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Measures the other engines on the sets of {@code tidings evaluate}: {@code bench/peers.tsv}. */
public final class PeerScores {
  private static final double NANOS_PER_SECOND = 1e9;

  private final String engine;
  private final Peer peer;
  private final ResultFile results;
  private long tokens;
  private long nanos;

  private PeerScores(String engine, Peer peer, ResultFile results) {
    this.engine = engine;
    this.peer = peer;
    this.results = results;
  }

  public static void main(String[] args) {
    Checkout checkout = Checkout.find();
    Path data = SharedData.require();
    List<NameSet> sets = NameSets.read(data, checkout.annotations());
    var results =
        new ResultFile(
            "Other engines on the sets of ./tidings evaluate, written by bench/run peers. Shares"
                + " are 0 to 1; tokens per second are those of one busy run, a rough figure.");
    for (Engine engine : Engine.values()) {
      var scores = new PeerScores(engine.label(), engine.start(data), results);
      sets.forEach(scores::measure);
      scores.addSpeed();
    }
    results.write(checkout.root().resolve("bench/peers.tsv"));
  }

  private void measure(NameSet set) {
    var tally = new Tally();
    for (NameSet.Text text : set.texts()) {
      Set<NameSet.Name> found = new HashSet<>();
      find(Field.TITLE, text.title(), text.tokenised(), found);
      find(Field.BODY, text.body(), text.tokenised(), found);
      text.score(found, tally);
    }
    results.add(set.id(), engine, tally.f1());
    results.add(set.id() + ".precision", engine, tally.precision());
    results.add(set.id() + ".recall", engine, tally.recall());
    System.err.printf(
        Locale.ROOT, "%-8s %-15s F1 %.1f, %s%n", engine, set.id(), 100 * tally.f1(), tally.note());
  }

  private void find(Field field, String text, boolean tokenised, Set<NameSet.Name> found) {
    if (text.isBlank()) {
      return;
    }
    long began = System.nanoTime();
    List<Name> names = peer.find(new Source(text, tokenised));
    nanos += System.nanoTime() - began;
    tokens += text.split("\\s+", -1).length;
    for (Name name : names) {
      found.add(new NameSet.Name(field, name.begin(), name.end(), name.type()));
    }
  }

  private void addSpeed() {
    double speed = tokens * NANOS_PER_SECOND / nanos;
    results.add("names.tokens-per-second", engine, Math.rint(speed));
    System.err.printf(Locale.ROOT, "%-8s %,.0f tokens/s%n", engine, speed);
  }
}
