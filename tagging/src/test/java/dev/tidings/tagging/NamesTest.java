package dev.tidings.tagging;

import static dev.tidings.tagging.Tagging.known;
import static dev.tidings.tagging.Tagging.mentions;
import static dev.tidings.tagging.Tagging.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @Test
  void longestNameWins() {
    assertThat(names("Fighters of the Tehrik-i-Taliban Pakistan (TTP) met the Taliban."))
        .containsExactly(
            "Tehrik-i-Taliban Pakistan=Tehrik-i-Taliban Pakistan",
            "TTP=Tehrik-i-Taliban Pakistan",
            "Taliban=Taliban");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ISKP",
        "ISIS-K",
        "ISIS–K",
        "ISIS‑K",
        "IS-K",
        "Islamic State Khorasan",
        "Islamic State-Khorasan Province",
        "Islamic State Khorasan Province",
        "ISLAMIC STATE KHORASAN PROVINCE"
      })
  void khorasanBranchIsNotIslamicState(String name) {
    assertThat(names("A cell of " + name + " was found."))
        .containsExactly(name + "=Islamic State Khorasan Province");
  }

  @ParameterizedTest
  @CsvSource({
    "al-Qaeda, Al-Qaeda",
    "Al Qaida, Al-Qaeda",
    "al-Qa’ida, Al-Qaeda",
    "Hizbullah, Hezbollah",
    "Türkiye, Turkey",
    "Cote d’Ivoire, Ivory Coast",
    "Côte d'Ivoire, Ivory Coast",
    "Bogotá, Bogota",
    "U.S., United States",
    "U.S.A., United States",
    "the UK, United Kingdom",
    "Islamic Emirate of Afghanistan, Taliban",
    "Kurdistan Workers' Party, Kurdistan Workers' Party",
    "NATO, NATO",
    "Nato, NATO"
  })
  void spellingsLeadToOneEntity(String name, String label) {
    assertThat(names("A view from inside " + name + " today."))
        .singleElement()
        .asString()
        .endsWith("=" + label);
  }

  @Test
  void possessiveIsNoPartOfTheMention() {
    assertThat(names("Russia's plan and Pakistan’s answer, the Talibans' reply"))
        .containsExactly("Russia=Russia", "Pakistan=Pakistan", "Talibans=Taliban");
  }

  @Test
  void compoundsAreTakenApart() {
    assertThat(mentions("the Russian-led pact along the Tajik-Afghan border"))
        .containsExactly(
            "Russian=Russia/DEMONYM", "Tajik=Tajikistan/DEMONYM", "Afghan=Afghanistan/DEMONYM");
  }

  @Test
  void namesInsideWordsAndAddressesAreNone() {
    assertThat(names("Iranology, WHOLE, desk@Russia.example and https://example.com/Russia?x=Iran"))
        .isEmpty();
  }

  @Test
  void pronounIsNoState() {
    assertThat(names("They told us to join us. Us too.\nWHO IS WITH US NOW")).isEmpty();
    assertThat(names("They told the US to wait")).containsExactly("US=United States");
    assertThat(names("DEAL BETWEEN THE US AND IRAN"))
        .containsExactly("US=United States", "IRAN=Iran");
    assertThat(names("U.S. WARNS OF NEW STORM")).containsExactly("U.S.=United States");
  }

  @Test
  void turkeyIsAlsoABird() {
    assertThat(names("Turkey is dry if roasted long. Buy a turkey early.")).isEmpty();
    assertThat(names("Turkey said it would sign.")).containsExactly("Turkey=Turkey");
  }

  @Test
  void adjectiveInsideAnUnknownNameIsNotTheState() {
    assertThat(names("The Canadian Widget fund is popular."))
        .containsExactly("Canadian Widget=Canadian Widget");
    assertThat(names("He flew American Airlines with American President Joe Biden."))
        .containsExactly(
            "American Airlines=American Airlines", "American=United States", "Joe Biden=Joe Biden");
  }

  @Test
  void firstAndLastNamesAreNoStates() {
    assertThat(known("The guard Michael Jordan met Chad Smith.")).doesNotContain("Q810", "Q657");
    assertThat(names("Aid reached Jordan from Chad."))
        .containsExactly("Jordan=Jordan", "Chad=Chad");
  }

  @Test
  void georgiaIsReadFromTheDocument() {
    assertThat(names("Voters in Atlanta, and all of Georgia, chose."))
        .contains("Georgia=Georgia (U.S. state)");
    assertThat(names("Protests in Tbilisi shook Georgia.")).contains("Georgia=Georgia");
    assertThat(names("Russia watched. See you in Pine Lake, Georgia this fall."))
        .contains("Georgia=Georgia (U.S. state)");
  }

  @Test
  void surnameNeedsTheFullNameFirst() {
    assertThat(known("Sharif spoke.")).isEmpty();
    assertThat(names("Shehbaz Sharif spoke. Later Sharif left."))
        .containsExactly("Shehbaz Sharif=Shehbaz Sharif", "Sharif=Shehbaz Sharif");
    assertThat(names("Shehbaz Sharif met Nawaz Sharif. Then Sharif left."))
        .last()
        .isEqualTo("Sharif=Nawaz Sharif");
    assertThat(names("Amir Khan Muttaqi spoke. Ms Lena Muttaqi did not."))
        .containsExactly("Amir Khan Muttaqi=Amir Khan Muttaqi", "Lena Muttaqi=Lena Muttaqi");
  }

  @Test
  void shortFormsNeedSupport() {
    assertThat(known("The NRF has offices.")).isEmpty();
    assertThat(names("The National Resistance Front of Afghanistan (NRF) has offices."))
        .last()
        .isEqualTo("NRF=National Resistance Front of Afghanistan");
  }
}
