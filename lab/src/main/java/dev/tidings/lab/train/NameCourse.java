package dev.tidings.lab.train;

import dev.tidings.tagging.names.ModelFile;
import dev.tidings.tagging.names.NameModel;
import java.util.ArrayList;
import java.util.List;

/**
 * How the standard model comes about: a first student learns from our labels and the teacher's;
 * each later one from our labels and new articles on which the teacher and the student before it
 * agree.
 */
final class NameCourse {
  private final NameSources sources;
  private final NameSwap swap;
  private final NameTrainer trainer;
  private final long seed;

  NameCourse(NameSources sources, LexiconTables lexicon, NameSwap swap, NameTrainer.Settings how) {
    this.sources = sources;
    this.swap = swap;
    this.trainer = new NameTrainer(lexicon, how);
    this.seed = how.seed();
  }

  /**
   * The last student.
   *
   * @param articles how many articles each student learns from
   */
  ModelFile run(int... articles) {
    var conventions = new Conventions(sources.own());
    ModelFile model = null;
    int from = 0;
    for (int count : articles) {
      int end = Math.min(sources.articles().size(), from + count);
      List<MarkedText> taught = new ArrayList<>(sources.sentences());
      taught.addAll(sources.articles().subList(from, end));
      taught.replaceAll(text -> conventions.correct(Conventions.members(text)));
      if (model != null) {
        var agreement = new Agreement(new NameModel(model, ""));
        taught.replaceAll(agreement::of);
      }
      model = Calibration.fit(trainer.train(varied(taught)), sources.held());
      from = end;
    }
    return model == null ? trainer.train(varied(List.of())) : model;
  }

  private List<MarkedText> varied(List<MarkedText> taught) {
    var augmentation = new Augmentation(swap, seed);
    List<MarkedText> texts = new ArrayList<>();
    sources.own().forEach(text -> texts.addAll(augmentation.own(text)));
    sources.columns().forEach(text -> texts.add(augmentation.columns(text)));
    for (MarkedText text : taught) {
      boolean spaced = text.id().startsWith("gmb-");
      texts.add(spaced ? augmentation.columns(text) : augmentation.running(text));
    }
    return texts;
  }
}
