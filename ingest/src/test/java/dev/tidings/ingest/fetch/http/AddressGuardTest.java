package dev.tidings.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private final AddressGuard guard = AddressGuard.strict();

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, unspecified",
    "0.1.2.3, unspecified",
    "127.0.0.1, loopback",
    "127.255.255.254, loopback",
    "10.0.0.1, private",
    "172.16.0.1, private",
    "172.31.255.255, private",
    "192.168.1.1, private",
    "169.254.169.254, link-local",
    "100.64.0.1, carrier",
    "100.127.255.255, carrier",
    "168.63.129.16, service",
    "224.0.0.1, multicast",
    "239.255.255.255, multicast",
    "255.255.255.255, reserved",
    "240.0.0.1, reserved",
    "192.0.0.170, reserved",
    "192.0.2.1, examples",
    "198.18.0.1, tests",
    "::, unspecified",
    "::1, loopback",
    "fe80::1, link-local",
    "fd00:ec2::254, unique-local",
    "fc00::1, unique-local",
    "fec0::1, unique-local",
    "ff02::1, multicast",
    "2001:db8::1, examples",
    "2001::1, reserved",
    "64:ff9b::7f00:1, loopback",
    "64:ff9b::a9fe:a9fe, link-local",
    "64:ff9b:1::1, reserved",
    "2002:7f00:1::, loopback",
    "2002:c0a8:101::1, private",
    "::7f00:1, not a global",
    "4000::1, not a global",
    "5f00::1, not a global"
  })
  void refusesWhatIsNotOfThePublicInternet(String address, String why) throws Exception {
    assertThat(guard.refusal(InetAddress.getByName(address)))
        .hasValueSatisfying(reason -> assertThat(reason).contains(why));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "169.253.0.1",
        "198.20.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "64:ff9b::808:808",
        "2002:808:808::1"
      })
  void letsThePublicInternetThrough(String address) throws Exception {
    assertThat(guard.refusal(InetAddress.getByName(address))).isEmpty();
  }

  @Test
  void seesThroughMappedAddresses() {
    // Java makes these IPv4 addresses itself; others that hand us bytes may not.
    byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 10, 0, 0, 1};
    assertThat(guard.refusal(mapped)).hasValue("it is a private address inside an IPv6 one");

    byte[] open = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 8, 8, 8, 8};
    assertThat(guard.refusal(open)).isEmpty();
  }

  @Property
  void whatIsEmbeddedIsRefusedAsItIsAlone(@ForAll @Size(4) byte[] four) {
    byte[] nat64 = Arrays.copyOf(new byte[] {0, 0x64, (byte) 0xFF, (byte) 0x9B}, 16);
    System.arraycopy(four, 0, nat64, 12, 4);
    byte[] sixToFour = Arrays.copyOf(new byte[] {0x20, 2}, 16);
    System.arraycopy(four, 0, sixToFour, 2, 4);

    assertThat(guard.refusal(nat64).isPresent()).isEqualTo(guard.refusal(four).isPresent());
    assertThat(guard.refusal(sixToFour).isPresent()).isEqualTo(guard.refusal(four).isPresent());
  }

  @Property
  void agreesWithJavaOnItsKinds(@ForAll @Size(4) byte[] four) throws Exception {
    InetAddress address = InetAddress.getByAddress(four);
    boolean inner =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    if (inner) {
      assertThat(guard.refusal(address)).isPresent();
    }
  }

  @Test
  void letsThroughWhatASettingAllowsAndNoMore() throws Exception {
    AddressGuard lenient =
        new AddressGuard(List.of(Network.of("10.1.0.0/16"), Network.of("fd00::/8")));

    assertThat(lenient.refusal(InetAddress.getByName("10.1.2.3"))).isEmpty();
    assertThat(lenient.refusal(InetAddress.getByName("fd12::1"))).isEmpty();
    assertThat(lenient.refusal(InetAddress.getByName("10.2.0.1"))).isPresent();
    assertThat(lenient.refusal(InetAddress.getByName("fc12::1"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.0", "10.0.0.0/33", "fd00::/129", "example.org/8", "/8", "1.2.3.4/x", ""})
  void readsNoNetworkFromNonsense(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Network.of(text));
  }

  @Test
  void handsOutOnlyAddressesThatMayBeConnectedTo() throws Exception {
    GuardedResolver resolver = resolver("10.0.0.1", "8.8.8.8", "127.0.0.1");

    assertThat(resolver.resolve("mixed.example")).containsExactly(InetAddress.getByName("8.8.8.8"));
  }

  @Test
  void refusesAHostWithoutOne() {
    assertThatExceptionOfType(RefusedAddressException.class)
        .isThrownBy(() -> resolver("10.0.0.1").resolve("inner.example"))
        .withMessageContainingAll("10.0.0.1", "private");
  }

  @Test
  void refusesANameThatIsReboundInwards() throws Exception {
    Deque<String> answers = new ArrayDeque<>(List.of("8.8.8.8", "127.0.0.1"));
    GuardedResolver resolver =
        new GuardedResolver(host -> List.of(address(answers.removeFirst())), guard);

    assertThat(resolver.resolve("rebound.example")).hasSize(1);
    assertThatExceptionOfType(RefusedAddressException.class)
        .isThrownBy(() -> resolver.resolve("rebound.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.1",
        "2130706433",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "localhost",
        "0",
        "127.0.0.1"
      })
  void refusesLoopbackInEverySpelling(String host) {
    GuardedResolver resolver = new GuardedResolver(NameResolver.system(), guard);

    assertThatExceptionOfType(RefusedAddressException.class)
        .isThrownBy(() -> resolver.resolve(host));
  }

  private GuardedResolver resolver(String... addresses) {
    return new GuardedResolver(
        host -> Arrays.stream(addresses).map(AddressGuardTest::address).toList(), guard);
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
