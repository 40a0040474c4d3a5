package dev.tidings.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.document.Draft.Field;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {

  @Test
  void takesTheFirstHeadingForTheTitleAndLeavesPlainText() {
    Draft draft =
        MarkdownReader.read(
            """
            # Ferry *sails*

            It [sails](https://example.org) again,
            says `Ann`. ![A ferry](f.png)

            ## Fares

            * Adults <b>pay</b>
            * Children do not

            <div><p>Boxed</p></div>
            """);

    assertThat(draft.stated(Field.TITLE)).hasValue("Ferry sails");
    assertThat(draft.stated(Field.BODY))
        .hasValue("It sails again, says Ann.\n\nFares\n\nAdults pay\n\nChildren do not\n\nBoxed");
  }

  @Test
  void prefersTheFrontMattersTitle() {
    Draft draft =
        MarkdownReader.read(
            "---\ntitle: Ferry\nauthors:\n  - Ann Ek\n  - 'Bo'\n---\n# Heading\n\nText.\n");

    assertThat(draft.stated(Field.TITLE)).hasValue("Ferry");
    assertThat(draft.stated(Field.BODY)).hasValue("Heading\n\nText.");
    assertThat(draft.authors()).containsExactly("Ann Ek", "Bo");
  }

  @Test
  void doesNotTakeALaterSubheadingForTheTitle() {
    Draft draft = MarkdownReader.read("Intro text.\n\n## Background\n\nMore.\n");

    assertThat(draft.stated(Field.TITLE)).isEmpty();
    assertThat(draft.stated(Field.BODY)).hasValue("Intro text.\n\nBackground\n\nMore.");
  }
}
