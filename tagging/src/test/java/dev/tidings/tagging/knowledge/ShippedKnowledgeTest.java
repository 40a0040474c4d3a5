package dev.tidings.tagging.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.text.Token;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the tagger takes for granted of the knowledge that comes with it; the module {@code lab}
 * checks the rest when it builds the file.
 */
class ShippedKnowledgeTest {

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
    for (KnownEntity entity : entities) {
      if (entity.type() != EntityType.PERSON) {
        assertThat(entity.aliases()).noneMatch(alias -> alias.form() == AliasForm.SURNAME);
      }
    }
  }

  @Test
  void theTrieHoldsEveryAliasUnderTheWordsOfTheTokenizer() {
    var knowledge =
        KnowledgeBase.of(content("knowledge.tsv").getBytes(StandardCharsets.UTF_8), homonyms);
    KnownNames names = knowledge.names();
    for (KnownEntity entity : entities) {
      for (Alias alias : entity.aliases()) {
        int node = KnownNames.ROOT;
        for (Token word : alias.words()) {
          node = names.next(node, word.key());
          assertThat(node).as(alias.text()).isNotEqualTo(KnownNames.NONE);
        }
        boolean found = false;
        for (KnowledgeBase.Entry entry : names.entries(node)) {
          found |= entry.alias().equals(alias) && entry.entity().id().equals(entity.id());
        }
        assertThat(found).as(alias.text()).isTrue();
      }
    }
    assertThat(knowledge.entity("Q159")).map(KnownEntity::label).contains("Russia");
    assertThat(knowledge.entity("Q0")).isEmpty();
  }

  private static String content(String name) {
    try (InputStream stream = AliasForm.class.getResourceAsStream("/dev/tidings/tagging/" + name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
