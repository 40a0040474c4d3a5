package dev.tidings.tagging.names;

import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Finds names by weighing clues. Immutable as far as can be seen; any number of threads may ask it.
 * The same text gives the same names on any machine: it reckons in whole numbers.
 */
public final class NameModel {
  private static final int REMEMBERED = 1 << 17;

  private final String hash;
  private final Lexicon lexicon;
  private final Weights weights;
  private final Connectors connectors;
  private final int[] none;
  private final int[] steps;
  private final Confidence confidence;
  private final AtomicReferenceArray<@Nullable Word> memory =
      new AtomicReferenceArray<>(REMEMBERED);

  /** A model that was just trained. */
  public NameModel(ModelFile file, String hash) {
    this.hash = hash;
    this.lexicon = file.lexicon();
    this.weights = file.weights();
    this.connectors = new Connectors(file.connectors());
    this.steps = file.steps();
    this.confidence = file.confidence();
    this.none = Word.of("", LetterCase.NONE, false, Lexicon.EMPTY).scores(weights);
  }

  /** The model that comes with Tidings. */
  public static NameModel standard() {
    try (InputStream in = NameModel.class.getResourceAsStream("/dev/tidings/tagging/names.model")) {
      if (in == null) {
        throw new IllegalStateException("names.model is missing from the jar");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a model that {@code tidings train names} wrote. */
  public static NameModel read(InputStream in) throws IOException {
    byte[] bytes = in.readAllBytes();
    return new NameModel(ModelFile.read(bytes), ModelFile.hash(bytes));
  }

  /** Names this model: changes with every bit of it. */
  public String hash() {
    return hash;
  }

  /** The names in each of a document's passages, in order, none within another. */
  public List<List<NameSpan>> find(Passage title, Passage body) {
    Scene scene = Scene.of(this::word, connectors, title, body);
    List<NameSpan> all = search(scene).names();
    int offset = scene.offset(1);
    List<NameSpan> inTitle = new ArrayList<>();
    List<NameSpan> inBody = new ArrayList<>();
    for (NameSpan name : all) {
      if (name.first() < offset) {
        inTitle.add(name);
      } else {
        inBody.add(
            new NameSpan(
                name.first() - offset, name.end() - offset, name.type(), name.confidence()));
      }
    }
    return List.of(inTitle, inBody);
  }

  /** How much work it is to search a text: words looked at and clues weighed. */
  long effort(Passage text) {
    Search search = search(Scene.of(this::word, connectors, text));
    search.names();
    return search.effort();
  }

  private Search search(Scene scene) {
    return new Search(scene, weights, none, steps, confidence);
  }

  private Word word(String key, LetterCase letterCase, boolean dotted) {
    int hash = Hash.mix(key.hashCode(), letterCase.code() * 2 + (dotted ? 1 : 0));
    int slot = hash & (REMEMBERED - 1);
    Word known = memory.get(slot);
    if (known != null && known.is(key, letterCase, dotted)) {
      return known;
    }
    Word other = memory.get(slot ^ 1);
    if (other != null && other.is(key, letterCase, dotted)) {
      return other;
    }
    Word word = Word.of(key, letterCase, dotted, lexicon);
    memory.set(slot ^ 1, known);
    memory.set(slot, word);
    return word;
  }
}
