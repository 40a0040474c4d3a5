package dev.tidings.lab.knowledge;

import dev.tidings.tagging.knowledge.Alias;
import dev.tidings.tagging.knowledge.EntryLint;
import dev.tidings.tagging.knowledge.KnowledgeException;
import dev.tidings.tagging.knowledge.KnowledgeFile;
import dev.tidings.tagging.knowledge.KnownEntity;
import dev.tidings.tagging.text.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is wrong with a knowledge file, in sentences that a person can act on. */
final class KnowledgeLint {

  private final EverydayWords everyday;
  private final List<String> complaints = new ArrayList<>();

  private KnowledgeLint(EverydayWords everyday) {
    this.everyday = everyday;
  }

  static List<String> complaints(String content, EverydayWords everyday) {
    var lint = new KnowledgeLint(everyday);
    try {
      lint.check(KnowledgeFile.parse("knowledge.tsv", content));
    } catch (KnowledgeException e) {
      lint.complaints.add(String.valueOf(e.getMessage()));
    }
    return lint.complaints;
  }

  private void check(List<KnownEntity> entities) {
    Map<String, KnownEntity> owners = new HashMap<>();
    byte[] before = {};
    for (KnownEntity entity : entities) {
      byte[] id = entity.id().getBytes(StandardCharsets.UTF_8);
      if (Arrays.compareUnsigned(before, id) >= 0) {
        complain(entity, "is not in the order of ids");
      }
      before = id;
      if (entity.id().startsWith("Q") && entity.source().equals(OwnSource.KEY)) {
        complain(entity, "has a Wikidata id without a source for it");
      }
      checkAliases(entity);
      for (Alias alias : entity.aliases()) {
        checkClash(entity, alias, owners);
      }
    }
  }

  private void checkAliases(KnownEntity entity) {
    boolean handmade = handmade(entity);
    EntryLint.careless(entity, word -> !handmade && everyday.has(word))
        .forEach(complaint -> complain(entity, complaint));
  }

  /** What people wrote by hand is theirs to judge. */
  private static boolean handmade(KnownEntity entity) {
    return List.of(entity.source().split("; ", -1)).contains(OwnSource.KEY);
  }

  private void checkClash(KnownEntity entity, Alias alias, Map<String, KnownEntity> owners) {
    if (!Clashes.concerns(Name.of(alias))) {
      return;
    }
    String words = alias.words().stream().map(Token::key).collect(Collectors.joining(" "));
    String place =
        String.join(
            "\t",
            words,
            entity.type().name(),
            Objects.requireNonNullElse(entity.country(), ""),
            entity.prominence().digit());
    KnownEntity other = owners.putIfAbsent(place, entity);
    if (other != null && !other.equals(entity)) {
      complain(
          entity,
          "shares '" + alias.text() + "' with " + other.id() + ", and nothing tells them apart");
    }
  }

  private void complain(KnownEntity entity, String what) {
    complaints.add(entity.id() + " (" + entity.label() + ") " + what);
  }
}
