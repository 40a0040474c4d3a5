package dev.tidings.app.cluster;

/** What an owner tells other processes of its cluster, in a file. */
record ClusterState(Phase phase, long pid, String bootstrapServers, String registryUrl) {
  enum Phase {
    STARTING,
    READY
  }

  static ClusterState of(Phase phase, ClusterAddress address) {
    return new ClusterState(
        phase, ProcessHandle.current().pid(), address.bootstrapServers(), address.registryUrl());
  }

  ClusterAddress address() {
    return new ClusterAddress(bootstrapServers, registryUrl);
  }

  /** A dead owner's word does not count, though the next may hold the lock already. */
  boolean ready() {
    return phase == Phase.READY && ProcessHandle.of(pid).isPresent();
  }
}
