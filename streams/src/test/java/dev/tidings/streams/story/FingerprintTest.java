package dev.tidings.streams.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What makes two texts near-copies of each other. */
final class FingerprintTest {

  @Test
  void copiesAreNearCopies() {
    assertThat(nearCopies(words(1, 200), words(1, 200))).isTrue();
  }

  @Test
  void caseAndPunctuationDoNotMatter() {
    String text = words(1, 200);

    assertThat(Fingerprint.of(text.toUpperCase(Locale.ROOT).replace(" ", ", ")))
        .isEqualTo(Fingerprint.of(text));
  }

  @Test
  void textsOfTheirOwnAreNoNearCopies() {
    assertThat(nearCopies(words(1, 200), words(2, 200))).isFalse();
  }

  @Test
  void aCutReprintIsANearCopy() {
    String[] all = words(1, 400).split(" ", -1);

    String half = String.join(" ", List.of(all).subList(0, 200));

    assertThat(nearCopies(String.join(" ", all), half)).isTrue();
  }

  @Test
  void reorderedParagraphsAreANearCopy() {
    List<String> paragraphs =
        IntStream.range(0, 8)
            .mapToObj(seed -> words(seed, 50))
            .collect(Collectors.toCollection(ArrayList::new));
    String text = String.join("\n\n", paragraphs);

    Collections.shuffle(paragraphs, new Random(1));

    assertThat(nearCopies(text, String.join("\n\n", paragraphs))).isTrue();
  }

  @Test
  void aCommonParagraphMakesNoNearCopy() {
    String common = words(0, 60);

    assertThat(nearCopies(words(1, 200) + " " + common, words(2, 200) + " " + common)).isFalse();
  }

  @Test
  void aTextTooShortToTellHasNone() {
    assertThat(Fingerprint.of("")).isEmpty();
    assertThat(Fingerprint.of(words(1, Fingerprint.FEWEST_SHINGLES + 2))).isEmpty();
    assertThat(Fingerprint.of(words(1, Fingerprint.FEWEST_SHINGLES + 3))).isPresent();
  }

  @Test
  void onePhraseAgainAndAgainIsTooShort() {
    assertThat(Fingerprint.of("again and again ".repeat(1_000))).isEmpty();
  }

  @Test
  void signsOfScriptsWithoutSpacesAreWords() {
    assertThat(Shingles.of("新华社北京电")).hasSize(3);
    assertThat(Shingles.of("ข่าวด่วนวันนี้")).hasSizeGreaterThan(3);
  }

  @Test
  void wordsBeyondTheBasicPlaneAreWords() {
    assertThat(Shingles.of("𐐀𐐁 𐐂 𐐃 𐐄")).hasSize(1).isEqualTo(Shingles.of("𐐨𐐩 𐐪 𐐫 𐐬"));
  }

  /** The index outlives the program that made it: this must not change by chance. */
  @Test
  void isTheSameForEver() {
    Fingerprint fingerprint = Fingerprint.of(words(1, 50)).orElseThrow();

    assertThat(fingerprint.shingles()).isEqualTo(47);
    assertThat(fingerprint.bands()).hasSize(32).doesNotHaveDuplicates();
    assertThat(fingerprint.bands().get(0)).isEqualTo("00471375ee10ce5eff");
  }

  @Property(tries = 200)
  void estimatesHowMuchTextsShare(
      @ForAll @IntRange(max = 300) int common,
      @ForAll @IntRange(max = 300) int own,
      @ForAll int seed) {
    String shared = words(seed, common + 30);
    String one = shared + " " + words(seed + 1, own + 1);
    String other = shared + " " + words(seed + 2, own + 1);
    Set<Integer> both = new HashSet<>(Shingles.of(one));
    both.retainAll(Shingles.of(other));
    Set<Integer> all = new HashSet<>(Shingles.of(one));
    all.addAll(Shingles.of(other));

    double estimate =
        Fingerprint.similarity(
            Fingerprint.of(one).orElseThrow().sketch(),
            Fingerprint.of(other).orElseThrow().sketch());

    // Five times the largest standard deviation of 96 draws.
    assertThat(estimate).isCloseTo((double) both.size() / all.size(), within(0.26));
  }

  private static boolean nearCopies(String one, String other) {
    Fingerprint first = Fingerprint.of(one).orElseThrow();
    Fingerprint second = Fingerprint.of(other).orElseThrow();
    return !Collections.disjoint(first.bands(), second.bands())
        && Fingerprint.areNearCopies(
            first.sketch(), first.shingles(), second.sketch(), second.shingles());
  }

  private static String words(int seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(at -> Integer.toString(random.nextInt(1 << 20), Character.MAX_RADIX))
        .collect(Collectors.joining(" "));
  }
}
