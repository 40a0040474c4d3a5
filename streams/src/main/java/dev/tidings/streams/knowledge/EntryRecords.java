package dev.tidings.streams.knowledge;

import dev.tidings.schema.ActorKind;
import dev.tidings.schema.EntityType;
import dev.tidings.schema.KnowledgeEntry;
import dev.tidings.tagging.knowledge.KnowledgeLine;

/** Between the lines of knowledge files and the records of the topic; nothing is lost. */
final class EntryRecords {

  private EntryRecords() {}

  static KnowledgeEntry record(KnowledgeLine line) {
    return KnowledgeEntry.newBuilder()
        .setId(line.id())
        .setLabel(line.label())
        .setType(EntityType.valueOf(line.type().name()))
        .setActorKind(line.kind() == null ? null : ActorKind.valueOf(line.kind().name()))
        .setCountry(line.country())
        .setAliases(line.aliases())
        .setSource(line.source())
        .setProminence(line.prominence())
        .setRoles(line.roles())
        .build();
  }

  /**
   * The line of a record.
   *
   * @throws IllegalArgumentException with the reason, if the record can't be used
   */
  static KnowledgeLine line(KnowledgeEntry record) {
    return new KnowledgeLine(
        record.getId(),
        record.getLabel(),
        dev.tidings.tagging.EntityType.valueOf(record.getType().name()),
        record
            .getActorKind()
            .map(kind -> dev.tidings.tagging.ActorKind.valueOf(kind.name()))
            .orElse(null),
        record.getCountry().orElse(null),
        record.getAliases(),
        record.getSource(),
        record.getProminence().orElse(null),
        record.getRoles());
  }
}
