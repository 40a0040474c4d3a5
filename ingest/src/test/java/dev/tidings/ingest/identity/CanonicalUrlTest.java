package dev.tidings.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.org/a                        | https://example.org/a",
        "HTTP://WWW.Example.ORG:80/a                  | https://example.org/a",
        "http://example.org:443/a                     | https://example.org/a",
        "https://example.org:8443/a                   | https://example.org:8443/a",
        "//example.org/a                              | https://example.org/a",
        "https://user:secret@example.org/a            | https://example.org/a",
        "https://example.org.                         | https://example.org/",
        "https://www.gov                              | https://www.gov/",
        "https://example.org/a/                       | https://example.org/a",
        "https://example.org/a/index.html             | https://example.org/a",
        "https://example.org/index.htm?x=1            | https://example.org/?x=1",
        "https://example.org/a;jsessionid=4?x=1       | https://example.org/a?x=1",
        "https://example.org/a/./b/../c               | https://example.org/a/c",
        "https://example.org/%7eann/%c3%a4            | https://example.org/~ann/%C3%A4",
        "https://example.org/ä b                      | https://example.org/%C3%A4%20b",
        "https://example.org/a%2Fb%zz                 | https://example.org/a%2Fb%25zz",
        "https://example.org/a#top                    | https://example.org/a",
        "https://example.org/#!/story/7               | https://example.org/#!/story/7",
        "https://example.org/a?                       | https://example.org/a",
        "https://example.org/a?&&                     | https://example.org/a",
        "https://example.org/a?b=2&a=1                | https://example.org/a?a=1&b=2",
        "https://example.org/a?x=2&x=1                | https://example.org/a?x=2&x=1",
        "https://example.org/a?utm_source=x&id=7      | https://example.org/a?id=7",
        "https://example.org/a?fbclid=1&gclid=2&mc_cid=3&WT.nav=4&at_medium=5 |"
            + " https://example.org/a",
        "https://example.org/a?ref=7&source=8         | https://example.org/a?ref=7&source=8",
        "https://bücher.example/a                     | https://xn--bcher-kva.example/a",
        "https://[2001:DB8::1]:443/a                  | https://[2001:db8::1]/a",
      })
  void hasOneSpelling(String stated, String canonical) {
    assertThat(CanonicalUrl.of(stated)).map(CanonicalUrl::text).hasValue(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "/a/b",
        "ftp://example.org/a",
        "mailto:a@example.org",
        "https://",
        "https:///a",
        "https://exa mple.org/",
        "https://a..b/",
        "https://x:y:z/",
        "urn:a:b"
      })
  void isAWebAddressOrNothing(String stated) {
    assertThat(CanonicalUrl.of(stated)).isEmpty();
  }

  @Property
  void isDoneOnce(@ForAll @StringLength(max = 30) @CharRange(from = '!', to = '~') String rest) {
    CanonicalUrl.of("http://www.Example.org/" + rest)
        .map(CanonicalUrl::text)
        .ifPresent(
            once -> assertThat(CanonicalUrl.of(once)).map(CanonicalUrl::text).hasValue(once));
  }
}
