package dev.tidings.ingest.fetch.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Names to addresses. */
@FunctionalInterface
public interface NameResolver {

  /** All addresses of a host, which may itself be an address; at least one. */
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /** The machine's own. */
  static NameResolver system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
