package dev.tidings.lab.knowledge;

import dev.tidings.tagging.knowledge.Alias;
import dev.tidings.tagging.knowledge.KnowledgeFile;
import dev.tidings.tagging.knowledge.KnownEntity;
import dev.tidings.tagging.knowledge.Role;
import java.util.List;

/** Facts written for this project, and tables read by hand: knowledge files themselves. */
final class OwnSource implements Source {

  static final String KEY = "own";

  private static final long CERTAIN = 100;

  private final String name;
  private final List<KnownEntity> entities;

  OwnSource(String name, String content) {
    this.name = name;
    this.entities = KnowledgeFile.parse(name, content);
  }

  List<KnownEntity> entities() {
    return entities;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String about() {
    return "written for this project as facts of common knowledge; each line names its sources";
  }

  @Override
  public String folder() {
    return name;
  }

  @Override
  public void read(Folder folder, Drafts drafts) {
    entities.forEach(entity -> drafts.add(fact(entity)));
  }

  private static Fact fact(KnownEntity entity) {
    String[] sources = entity.source().split("; *", -1);
    var fact =
        new Fact(sources[sources.length - 1], entity.label(), entity.type())
            .id(entity.id())
            .kind(entity.actorKind())
            .country(entity.country())
            .weight(CERTAIN)
            .prominence(Integer.parseInt(entity.prominence().digit()));
    for (int i = 0; i < sources.length - 1; i++) {
      fact.moreSources.add(sources[i]);
    }
    for (Alias alias : entity.aliases()) {
      boolean label = Name.of(alias).equals(new Name(entity.label(), 'n', ""));
      if (!label) {
        fact.name(Name.of(alias));
      }
    }
    entity.roles().forEach(role -> fact.role(written(role)));
    return fact;
  }

  private static String written(Role role) {
    String of = role.of() == null ? "" : "@" + role.of();
    String from = role.from() == null ? "" : role.from().toString();
    String to = role.to() == null ? "" : role.to().toString();
    return role.office() + of + (role.dated() ? " " + from + "/" + to : "");
  }
}
