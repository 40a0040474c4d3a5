package dev.tidings.ingest.fetch.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the client and hands it only addresses that may be connected to. The client
 * connects to what it is handed and asks nobody else, so the address checked is the one connected
 * to, whatever the name's server says a moment later.
 */
final class GuardedResolver implements DnsResolver {
  private final NameResolver names;
  private final AddressGuard guard;

  GuardedResolver(NameResolver names, AddressGuard guard) {
    this.names = names;
    this.guard = guard;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    List<InetAddress> open = new ArrayList<>();
    String refusal = "it has no address";
    for (InetAddress address : names.resolve(bare(host))) {
      String reason = guard.refusal(address).orElse("");
      if (reason.isEmpty()) {
        open.add(address);
      } else {
        refusal = address.getHostAddress() + " is not for us: " + reason;
      }
    }
    if (open.isEmpty()) {
      throw new RefusedAddressException(refusal);
    }
    return open.toArray(InetAddress[]::new);
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
