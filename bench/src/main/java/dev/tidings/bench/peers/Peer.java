package dev.tidings.bench.peers;

import java.util.List;

/** An engine that finds names. For one thread at a time. */
public interface Peer {
  /** The persons, organisations and places that a text names, in our conventions. */
  List<Name> find(Source source);
}
