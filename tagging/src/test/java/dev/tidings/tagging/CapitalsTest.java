package dev.tidings.tagging;

import static dev.tidings.tagging.Tagging.known;
import static dev.tidings.tagging.Tagging.mentions;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Moscow said nothing",
        "Today Moscow's interests prevailed",
        "A pact with Moscow was signed",
        "In Moscow's view it failed",
        "They have old ties to Moscow",
        "There is pressure from Moscow on them",
        "They blame the Moscow government",
      })
  void standsForTheState(String text) {
    assertThat(mentions(text)).containsExactly("Moscow=Russia/METONYM");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He lives in Moscow now",
        "Troops near Moscow waited",
        "She flew to Moscow yesterday",
        "MOSCOW (Agency) - Rain fell",
        "Moscow — Rain fell",
        "They met on the outskirts of Moscow",
        "It is a Moscow-based firm",
        "Snow closed Moscow airport",
        "He joined the Moscow choir",
        "Snow fell on the capital Moscow",
        "He lives in\nMoscow now",
      })
  void isTheCity(String text) {
    assertThat(mentions(text))
        .singleElement()
        .asString()
        .isEqualToIgnoringCase("Moscow=Moscow/NAME");
  }

  @Test
  void bothOfTwoStatesAct() {
    assertThat(mentions("Talks between Moscow and Kabul went on"))
        .containsExactly("Moscow=Russia/METONYM", "Kabul=Afghanistan/METONYM");
  }

  @Test
  void aCityBesideACityIsACity() {
    assertThat(mentions("Clashes in Kandahar and Kabul grew"))
        .containsExactly("Kandahar=Kandahar/NAME", "Kabul=Kabul/NAME");
  }

  @Test
  void seatsAlwaysStandForTheirState() {
    assertThat(mentions("a view from inside the Kremlin and at Downing Street"))
        .containsExactly("Kremlin=Russia/METONYM", "Downing Street=United Kingdom/METONYM");
  }

  @Test
  void aSmallCapitalNeedsItsCountry() {
    assertThat(known("The play about Hamilton sold out")).isEmpty();
    assertThat(mentions("Rain in Hamilton kept Bermuda wet"))
        .containsExactly("Hamilton=Hamilton/NAME", "Bermuda=Bermuda/NAME");
  }

  @Test
  void longerUnknownNameIsNeither() {
    assertThat(mentions("She reads at Moscow Widget School today"))
        .containsExactly("Moscow Widget School=Moscow Widget School/NAME");
  }
}
