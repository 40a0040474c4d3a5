package dev.tidings.tagging.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.Token;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tells an analyst what is wrong with a line of the knowledge that comes with the tagger. */
class KnowledgeLintTest {

  private static final Set<String> SOURCES =
      Set.of(
          "country-coder",
          "name-suggestion-index",
          "PartyFacts",
          "us-congress",
          "EveryPolitician 2015",
          "own");

  /** Capitalised at the start of any sentence, so never a name on its own. */
  private static final Set<String> EVERYDAY_WORDS =
      Set.of(
          "the a an and or but if in on at of to for from with by as is are was were be been it he"
              .concat(" she they we you i this that these those there here when where who what why")
              .concat(" how all some many most more no not new old first last next now then today")
              .concat(
                  " will would can could may might must should do does did have has had his her")
              .concat(" their our your its one two three state states party group force army union")
              .split(" ", -1));

  private final List<KnownEntity> entities =
      KnowledgeFile.parse("knowledge.tsv", content("knowledge.tsv"));
  private final Homonyms homonyms = Homonyms.parse("homonyms.tsv", content("homonyms.tsv"));

  @Test
  void linesAreSortedById() {
    List<byte[]> ids = new ArrayList<>();
    entities.forEach(entity -> ids.add(entity.id().getBytes(StandardCharsets.UTF_8)));

    assertThat(ids).isSortedAccordingTo(Arrays::compareUnsigned);
  }

  @Test
  void everyStateOfIso3166IsThere() {
    Set<String> states =
        entities.stream()
            .filter(entity -> entity.actorKind() == ActorKind.STATE)
            .map(entity -> Objects.requireNonNull(entity.country()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> iso = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    iso.remove("ANT");

    assertThat(states).containsAll(iso).hasSize(250);
  }

  @Test
  void wikidataIdsHaveANamedSource() {
    assertThat(entities)
        .allSatisfy(
            entity -> {
              List<String> sources = List.of(entity.source().split("; ", -1));
              assertThat(SOURCES).containsAll(sources);
              if (entity.id().startsWith("Q")) {
                assertThat(sources).as(entity.label()).hasSizeGreaterThan(1);
              }
            });
  }

  @Test
  void aliasesAreLongEnoughAndNoEverydayWords() {
    for (KnownEntity entity : entities) {
      for (Alias alias : entity.aliases()) {
        assertThat(alias.text().length()).as(alias.text()).isGreaterThanOrEqualTo(2);
        boolean capitals = alias.words().get(0).letterCase() == LetterCase.UPPER;
        if (alias.single() && !capitals) {
          assertThat(EVERYDAY_WORDS).doesNotContain(alias.words().get(0).key());
        }
        assertThat(alias.words())
            .as("a name has a capital: " + alias.text())
            .anyMatch(word -> word.letterCase() != LetterCase.LOWER);
      }
    }
  }

  @Test
  void noAliasStandsTwiceInALine() {
    for (KnownEntity entity : entities) {
      Set<String> texts = new HashSet<>();
      for (Alias alias : entity.aliases()) {
        assertThat(texts.add(alias.text())).as(entity.label() + ": " + alias.text()).isTrue();
      }
    }
  }

  @Test
  void noTwoEntitiesShareAnAliasUnlessARuleTellsThemApart() {
    Map<List<String>, List<KnowledgeBase.Entry>> byKey = new LinkedHashMap<>();
    for (KnownEntity entity : entities) {
      for (Alias alias : entity.aliases()) {
        List<String> key = alias.words().stream().map(Token::key).toList();
        byKey
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(new KnowledgeBase.Entry(alias, entity));
      }
    }
    List<String> clashes = new ArrayList<>();
    byKey.forEach((key, entries) -> clashes.addAll(clashes(entries)));

    assertThat(clashes).isEmpty();
  }

  @Test
  void homonymsNameEntitiesThatBearTheName() {
    for (String name : homonyms.names()) {
      for (Homonyms.Sense sense : homonyms.senses(name)) {
        KnownEntity entity =
            entities.stream()
                .filter(e -> e.id().equals(sense.entityId()))
                .findFirst()
                .orElseThrow();
        assertThat(entity.aliases()).as(name).anyMatch(alias -> alias.text().equals(name));
      }
    }
  }

  @Test
  void onlyPersonsHaveSurnames() {
    assertThat(entities)
        .filteredOn(entity -> entity.type() != EntityType.PERSON)
        .allSatisfy(
            entity -> assertThat(entity.aliases()).noneMatch(a -> a.form() == AliasForm.SURNAME));
  }

  private List<String> clashes(List<KnowledgeBase.Entry> entries) {
    Set<String> owners = entries.stream().map(e -> e.entity().id()).collect(Collectors.toSet());
    boolean homonym =
        entries.stream().anyMatch(entry -> !homonyms.senses(entry.alias().text()).isEmpty());
    long surnames = count(entries, AliasForm.SURNAME);
    boolean capital =
        count(entries, AliasForm.METONYM) == 1
            && entries.stream().filter(entry -> entry.entity().inertPlace()).count() == 1
            && entries.size() == 2;
    boolean apart = owners.size() == 1 || homonym || capital || surnames == entries.size();
    return apart
        ? List.of()
        : List.of(entries.get(0).alias().text() + ": " + String.join(", ", new TreeSet<>(owners)));
  }

  private static long count(List<KnowledgeBase.Entry> entries, AliasForm form) {
    return entries.stream().filter(entry -> entry.alias().form() == form).count();
  }

  private static String content(String name) {
    try (InputStream stream = AliasForm.class.getResourceAsStream("/dev/tidings/tagging/" + name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
