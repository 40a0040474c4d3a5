package dev.tidings.tagging;

import dev.tidings.tagging.knowledge.Homonyms;
import dev.tidings.tagging.knowledge.KnowledgeBase;
import dev.tidings.tagging.knowledge.KnowledgeException;
import dev.tidings.tagging.knowledge.KnowledgeFile;
import dev.tidings.tagging.knowledge.KnownEntity;
import dev.tidings.tagging.names.NameModel;
import dev.tidings.tagging.topics.TopicModel;
import dev.tidings.tagging.topics.TopicModelFile;
import dev.tidings.tagging.topics.TopicScorer;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes taggers. They are thread-safe; one serves a whole process. */
public final class Taggers {

  /** Version of the tagging code: raise it whenever the outcome for some document changes. */
  static final String CODE_VERSION = "2";

  private static final int MOST_CODE_POINTS = 2_000_000;

  private Taggers() {}

  /** The tagger with the knowledge that comes with it. */
  public static Tagger standard() {
    return builder().build();
  }

  /**
   * The standard tagger with a user's own actors on top.
   *
   * @param extraKnowledge UTF-8 file in the format that the header of {@code knowledge.tsv}
   *     explains
   * @throws KnowledgeException if the file can't be used; says file, line and reason
   */
  public static Tagger standard(Path extraKnowledge) {
    return builder().knowledge(extraKnowledge).build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Settings of a tagger. */
  public static final class Builder {

    private final List<KnowledgeSource> extra = new ArrayList<>();
    private int maxCodePoints = MOST_CODE_POINTS;

    private Builder() {}

    /**
     * Adds a user's own actors. May be called more than once.
     *
     * @throws KnowledgeException if the file can't be read
     */
    public Builder knowledge(Path file) {
      extra.add(KnowledgeSource.file(file));
      return this;
    }

    /**
     * Adds a user's own actors; the reader is read to its end but not closed.
     *
     * @param name how messages call the source
     */
    public Builder knowledge(String name, Reader content) {
      extra.add(KnowledgeSource.reader(name, content));
      return this;
    }

    /**
     * Refuses documents whose title and body have more code points together; 2,000,000 if unset.
     */
    public Builder maxCodePoints(int most) {
      if (most < 1) {
        throw new IllegalArgumentException("maxCodePoints must be at least 1 but is " + most);
      }
      maxCodePoints = most;
      return this;
    }

    /**
     * Reads the knowledge and makes the tagger.
     *
     * @throws KnowledgeException if a line of the extra knowledge can't be used
     */
    public Tagger build() {
      return base().tagger(List.of());
    }

    /**
     * Reads the knowledge and the models, for taggers that differ in a few entries.
     *
     * @throws KnowledgeException if a line of the extra knowledge can't be used
     */
    public TaggerBase base() {
      NameModel names = NameModel.standard();
      return new TaggerBase(
          new Admission(maxCodePoints),
          names,
          new TopicScorer(TopicModel.standard()),
          layers(),
          names.hash() + "-" + KnowledgeHash.of(TopicModelFile.standardBytes()));
    }

    /**
     * Reads the knowledge alone.
     *
     * @throws KnowledgeException if a line of the extra knowledge can't be used
     */
    public KnowledgeLayers layers() {
      KnowledgeSource actors = KnowledgeSource.resource("knowledge.tsv");
      KnowledgeSource homonyms = KnowledgeSource.resource("homonyms.tsv");
      List<KnowledgeSource> all = new ArrayList<>(List.of(actors, homonyms));
      all.addAll(extra);
      return new KnowledgeLayers(
          KnowledgeBase.of(actors.bytes(), Homonyms.parse(homonyms.name(), homonyms.content())),
          extraEntities(),
          new KnowledgeHash(all));
    }

    private List<KnownEntity> extraEntities() {
      List<KnownEntity> entities = new ArrayList<>();
      extra.forEach(file -> entities.addAll(KnowledgeFile.parse(file.name(), file.content())));
      return entities;
    }
  }
}
