package dev.tidings.lab.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource({
    "Dr. Mira Falk, Mira Falk",
    "Senator Prof. Mira Falk, Mira Falk",
    "MIRA FALK, Mira Falk",
    "Mira VAN DER FALK, Mira Van Der Falk",
    "Mira Falk (politician), Mira Falk",
    "Mira O'Falk-Berg, Mira O'Falk-Berg"
  })
  void titlesAndCapitalsGo(String written, String name) {
    assertThat(PersonName.clean(written)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Falk", "Мира Фальк", "Falk, Mira", "Mira 2", "Mira F"})
  void whatIsNoFullNameInLatinLettersIsNone(String written) {
    assertThat(PersonName.clean(written)).isEmpty();
  }

  @Test
  void surnamesFollowTheCountrysOrder() {
    assertThat(PersonName.surnames("Mira Falk", "AUT")).containsExactly("Falk");
    assertThat(PersonName.surnames("Mira van der Falk", "NLD")).containsExactly("van der Falk");
    assertThat(PersonName.surnames("Amir al-Falk", "IRQ")).containsExactly("al-Falk");
    assertThat(PersonName.surnames("Fa Likong", "CHN")).containsExactly("Fa");
    assertThat(PersonName.surnames("Mira Falco Berro", "ESP")).containsExactly("Berro", "Falco");
    assertThat(PersonName.surnames("Miro Falk Jr.", "USA")).containsExactly("Falk");
  }
}
