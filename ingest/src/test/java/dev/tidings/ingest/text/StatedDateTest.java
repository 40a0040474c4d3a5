package dev.tidings.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-02-29                           | 2024-02-29T00:00:00Z",
        "20240229                             | 2024-02-29T00:00:00Z",
        "2024-060                             | 2024-02-29T00:00:00Z",
        "2024-W09-4                           | 2024-02-29T00:00:00Z",
        "2024/02/29                           | 2024-02-29T00:00:00Z",
        "2024-02-29T10:20                     | 2024-02-29T10:20:00Z",
        "2024-02-29T10:20:30                  | 2024-02-29T10:20:30Z",
        "2024-02-29 10:20:30                  | 2024-02-29T10:20:30Z",
        "2024-02-29T10:20:30Z                 | 2024-02-29T10:20:30Z",
        "2024-02-29t10:20:30z                 | 2024-02-29T10:20:30Z",
        "2024-02-29T10:20:30.1234567Z         | 2024-02-29T10:20:30.123Z",
        "2024-02-29T10:20:30+02:00            | 2024-02-29T08:20:30Z",
        "2024-02-29T10:20:30+0200             | 2024-02-29T08:20:30Z",
        "2024-02-29T10:20:30-05               | 2024-02-29T15:20:30Z",
        "2024-02-29 10:20:30 +0200            | 2024-02-29T08:20:30Z",
        "2024-02-29 10:20:30 UTC              | 2024-02-29T10:20:30Z",
        "2024-02-29T10:20:30+01:00[Europe/Paris] | 2024-02-29T09:20:30Z",
        "20240229T102030Z                     | 2024-02-29T10:20:30Z",
        "Thu, 29 Feb 2024 10:20:30 GMT        | 2024-02-29T10:20:30Z",
        "Thu, 29 Feb 2024 10:20:30 -0500      | 2024-02-29T15:20:30Z",
        "29 Feb 2024 10:20 EST                | 2024-02-29T15:20:00Z",
        "Mon, 29 Feb 2024 10:20:30 GMT        | 2024-02-29T10:20:30Z",
        "February 29, 2024                    | 2024-02-29T00:00:00Z",
        "29 February 2024                     | 2024-02-29T00:00:00Z",
        "Thu, 29 Feb 24 10:20:30 GMT          | 2024-02-29T10:20:30Z",
        "29 Feb 96 10:20 GMT                  | 1996-02-29T10:20:00Z",
        "Thursday, 29-Feb-24 10:20:30 PST     | 2024-02-29T18:20:30Z",
        "Thu Feb 29 10:20:30 2024             | 2024-02-29T10:20:30Z",
        "Thu Feb 29 10:20:30 EST 2024         | 2024-02-29T15:20:30Z",
        "Thu, 29 Feb 2024 10:20:30 GMT+2      | 2024-02-29T08:20:30Z",
        "Thu, 29 Feb 2024 10:20:30 +0530 (IST)| 2024-02-29T04:50:30Z",
        "Thu, 29 Feb 2024 10:20:30 +5:30      | 2024-02-29T04:50:30Z",
        "Thu, 29 Feb 2024 10:20:30 AEDT       | 2024-02-28T23:20:30Z",
        "Thu, 29 Feb 2024 10:20:30 Asia/Tokyo | 2024-02-29T01:20:30Z",
        "Thu, 29 Feb 2024 10:20:30 XYZ        | 2024-02-29T10:20:30Z",
        "Thu, 29 Feb 2024 10:20:30            | 2024-02-29T10:20:30Z",
        "Thu,29 Feb 2024 10:20:30 GMT         | 2024-02-29T10:20:30Z",
        "Thu, 29 Feb 2024 24:00:00 GMT        | 2024-03-01T00:00:00Z",
        "Sat, 31 Dec 2016 23:59:60 GMT        | 2016-12-31T23:59:59Z",
        "29 FEBRUARY 2024 10:20 pm            | 2024-02-29T22:20:00Z",
        "February 29th, 2024 at 12:05 AM EST  | 2024-02-29T05:05:00Z",
        "Feb. 29, 2024                        | 2024-02-29T00:00:00Z",
        "1 Sept 2024                          | 2024-09-01T00:00:00Z",
        "jeu., 29 févr. 2024 10:20:30 +0100   | 2024-02-29T09:20:30Z",
        "Do, 29 März 2024 10:20:30 MEZ        | 2024-03-29T09:20:30Z",
        "29 de febrero de 2024                | 2024-02-29T00:00:00Z",
        "29 февраля 2024                      | 2024-02-29T00:00:00Z",
        "1709202030                           | 2024-02-29T10:20:30Z",
        "1709202030123                        | 2024-02-29T10:20:30.123Z",
      })
  void reads(String stated, Instant moment) {
    assertThat(StatedDate.parse(stated)).hasValue(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "3/4/2020",
        "0001-01-01",
        "0001-01-01T00:00:00Z",
        "9999-12-31",
        "2023-02-29",
        "2024-13-01",
        "2024",
        "2024-02-29T25:00:00Z",
        "Fri, 31 Feb 2024 10:20:30 GMT",
        "Mon, 01 Jan 0001 00:00:00 GMT",
        "Fri, 31 Dec 9999 23:59:59 GMT",
        "Thu, 29 Feb 2024 25:20:30 GMT",
        "Thu, 29 Foo 2024 10:20:30 GMT",
        "29 listopad 2024",
        "May 2024"
      })
  void refuses(String stated) {
    assertThat(StatedDate.parse(stated)).isEmpty();
  }

  @Property
  void neverFails(@ForAll String text) {
    assertThat(StatedDate.parse(text)).isNotNull();
  }

  @Property
  void readsItsOwnSpelling(
      @ForAll @LongRange(min = -14_000_000_000_000L, max = 4_000_000_000_000L) long millis) {
    Instant moment = Instant.ofEpochMilli(millis);

    assertThat(StatedDate.parse(moment.toString())).hasValue(moment);
  }
}
