package dev.tidings.app.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void setsWordsToTheLeftAndNumbersToTheRight() {
    Table table = new Table("ACTOR", "ARTICLES", "ID").row("Russia", 7, "a").row("Fiji", 12, "b");

    assertThat(table.lines())
        .containsExactly("ACTOR   ARTICLES  ID", "Russia         7  a", "Fiji          12  b");
  }

  @Test
  void countsCharactersNotUtf16Units() {
    Table table = new Table("A", "B").row("\uD83D\uDDDE", "x").row("ab", "y");

    assertThat(table.lines()).containsExactly("A   B", "\uD83D\uDDDE   x", "ab  y");
  }

  @Test
  void leavesNoSpacesAtTheEndOfALine() {
    assertThat(new Table("A", "LONG").row("a", "").lines()).containsExactly("A  LONG", "a");
  }

  @Test
  void isItsHeaderWithoutRows() {
    assertThat(new Table("A", "B").lines()).containsExactly("A  B");
  }

  @Test
  void refusesARowThatDoesNotFit() {
    assertThatThrownBy(() -> new Table("A", "B").row("a"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
