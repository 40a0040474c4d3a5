package dev.tidings.ingest.fetch.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which machines may be connected to: those of the public Internet, and those in networks that a
 * setting allows. A feed's address is a stranger's word; without this, it could have us read the
 * neighbours' consoles (server-side request forgery).
 *
 * <p>Refused are the special-purpose ranges of IANA's registries (RFC 6890), IPv6 outside 2000::/3,
 * and IPv6 addresses that carry a refused IPv4 address: mapped, NAT64, 6to4.
 */
public final class AddressGuard {
  private static final Map<Network, String> SPECIAL = special();
  private static final Network GLOBAL = Network.of("2000::/3");
  private static final Network NAT64 = Network.of("64:ff9b::/96");
  private static final Network SIX_TO_FOUR = Network.of("2002::/16");
  private static final byte[] MAPPED_MARK = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  private final List<Network> allowed;

  /** A guard that lets these networks through besides. */
  public AddressGuard(List<Network> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  /** Only the public Internet. */
  public static AddressGuard strict() {
    return new AddressGuard(List.of());
  }

  /** Why an address may not be connected to, as "it is a private address"; empty if it may. */
  public Optional<String> refusal(InetAddress address) {
    return refusal(address.getAddress());
  }

  Optional<String> refusal(byte[] address) {
    if (allowed.stream().anyMatch(network -> network.contains(address))) {
      return Optional.empty();
    }
    for (Map.Entry<Network, String> range : SPECIAL.entrySet()) {
      if (range.getKey().contains(address)) {
        return Optional.of("it is " + range.getValue());
      }
    }
    return address.length == 4 ? Optional.empty() : refusalOfSix(address);
  }

  private Optional<String> refusalOfSix(byte[] address) {
    if (isMapped(address) || NAT64.contains(address)) {
      return embedded(Arrays.copyOfRange(address, 12, 16));
    }
    if (SIX_TO_FOUR.contains(address)) {
      return embedded(Arrays.copyOfRange(address, 2, 6));
    }
    return GLOBAL.contains(address)
        ? Optional.empty()
        : Optional.of("it is not a global IPv6 address");
  }

  private Optional<String> embedded(byte[] four) {
    return refusal(four).map(reason -> reason + " inside an IPv6 one");
  }

  private static boolean isMapped(byte[] address) {
    return Arrays.equals(address, 0, 12, MAPPED_MARK, 0, 12);
  }

  private static Map<Network, String> special() {
    Map<Network, String> ranges = new LinkedHashMap<>();
    put(ranges, "an unspecified address", "0.0.0.0/8", "::/128");
    put(ranges, "a loopback address", "127.0.0.0/8", "::1/128");
    put(ranges, "a private address", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");
    put(ranges, "a unique-local address", "fc00::/7", "fec0::/10");
    put(ranges, "a link-local address", "169.254.0.0/16", "fe80::/10");
    put(ranges, "a carrier's inner address", "100.64.0.0/10");
    put(ranges, "a cloud host's service address", "168.63.129.16/32");
    put(ranges, "a multicast address", "224.0.0.0/4", "ff00::/8");
    put(ranges, "a reserved address", "192.0.0.0/24", "192.88.99.0/24", "240.0.0.0/4");
    put(ranges, "a reserved address", "2001::/23", "64:ff9b:1::/48");
    put(ranges, "an address for tests", "198.18.0.0/15");
    put(ranges, "an address for examples", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24");
    put(ranges, "an address for examples", "2001:db8::/32", "3fff::/20");
    return ranges;
  }

  private static void put(Map<Network, String> ranges, String what, String... networks) {
    for (String network : networks) {
      ranges.put(Network.of(network), what);
    }
  }
}
