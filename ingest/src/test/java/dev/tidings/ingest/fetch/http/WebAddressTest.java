package dev.tidings.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  private static final WebAddress BASE =
      WebAddress.of("http://h.example:81/a/b/c?d=e").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "http://Example.ORG, http://example.org/",
    "HTTPS://example.org:443/a, https://example.org/a",
    "http://example.org:8080/a?b#c, http://example.org:8080/a?b",
    "http://example.org./x, http://example.org/x",
    "http://example.org/a b, http://example.org/a%20b",
    "http://example.org/50%/%zz/%41, http://example.org/50%25/%25zz/%41",
    "http://example.org/ü?ä=€, http://example.org/%C3%BC?%C3%A4=%E2%82%AC",
    "http://bücher.example/, http://xn--bcher-kva.example/",
    "http://a_b.example/, http://a_b.example/",
    "http:\\\\example.org\\a, http://example.org/a",
    "http://example.org/a/../b/./c/.., http://example.org/b/",
    "http://example.org/a|b[c]{d}, http://example.org/a%7Cb%5Bc%5D%7Bd%7D",
    "http://[2001:DB8::1]:8080/x, http://[2001:db8::1]:8080/x",
    "http://example.org?q, http://example.org/?q",
    "http://example.org//a//b, http://example.org//a//b"
  })
  void readsAddressesAsTheyAreWritten(String stated, String read) {
    assertThat(WebAddress.of(stated)).hasValueSatisfying(a -> assertThat(a).hasToString(read));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/a",
        "//example.org/a",
        "ftp://example.org/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "gopher://example.org/",
        "http://",
        "http:///a",
        "http:a",
        "http://user:secret@example.org/",
        "http://user@example.org/",
        "http://example.org@127.0.0.1/",
        "http://exa mple.org/",
        "http://example.org:0/",
        "http://example.org:65536/",
        "http://example.org:99999999/",
        "http://example.org:x/",
        "http://a..b/",
        "http://-/",
        "http://[::1/",
        "http://exa%0d%0ample.org/",
        "\u0000"
      })
  void readsNoneFromWhatIsNone(String stated) {
    assertThat(WebAddress.of(stated)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "g, http://h.example:81/a/b/g",
    "./g, http://h.example:81/a/b/g",
    "../g, http://h.example:81/a/g",
    "../../../g, http://h.example:81/g",
    "/g, http://h.example:81/g",
    "?y, http://h.example:81/a/b/c?y",
    "#s, http://h.example:81/a/b/c?d=e",
    "'', http://h.example:81/a/b/c?d=e",
    "//g.example/x, http://g.example/x",
    "\\\\g.example\\x, http://g.example/x",
    "https://g.example, https://g.example/",
    "g;x=1/../y, http://h.example:81/a/b/y",
    ".., http://h.example:81/a/",
    "a:b/c:d, ''",
    "g?y/../x, http://h.example:81/a/b/g?y/../x"
  })
  void resolvesReferences(String reference, String resolved) {
    assertThat(BASE.resolve(reference).map(WebAddress::toString).orElse("")).isEqualTo(resolved);
  }

  @Test
  void holdsNothingThatCouldBreakARequestLine() {
    assertThat(WebAddress.of("http://example.org/a\r\nHost: evil.example"))
        .hasValueSatisfying(a -> assertThat(a.target()).isEqualTo("/aHost:%20evil.example"));
  }

  @Test
  void refusesOneWithoutEnd() {
    assertThat(WebAddress.of("http://example.org/" + "a".repeat(10_000))).isEmpty();
  }

  @Property
  void whatIsReadIsReadTheSameAgain(@ForAll String path) {
    WebAddress.of("http://example.org/" + path)
        .ifPresent(
            address -> {
              assertThat(WebAddress.of(address.toString())).hasValue(address);
              assertThat(address.target()).matches("/[!-~]*");
            });
  }
}
