package dev.tidings.streams;

import dev.tidings.tagging.Tagger;
import java.util.List;

/** Versions of the tagger, and what must come of the articles under each. */
enum Knowledge {
  ALL {
    @Override
    Tagger tagger() {
      return FakeTagger.knowingAll();
    }

    @Override
    Oracle oracle(List<Sent> articles) {
      return Oracle.of(articles);
    }
  },
  NO_IRAN {
    @Override
    Tagger tagger() {
      return FakeTagger.overlooking("iran");
    }

    @Override
    Oracle oracle(List<Sent> articles) {
      return Oracle.overlooking("iran", articles);
    }
  },
  NO_RUSSIA {
    @Override
    Tagger tagger() {
      return FakeTagger.overlooking("russia");
    }

    @Override
    Oracle oracle(List<Sent> articles) {
      return Oracle.overlooking("russia", articles);
    }
  },
  IRAN_REFUSED {
    @Override
    Tagger tagger() {
      return FakeTagger.refusing("iran");
    }

    @Override
    Oracle oracle(List<Sent> articles) {
      return Oracle.refusing("iran", articles);
    }
  };

  abstract Tagger tagger();

  abstract Oracle oracle(List<Sent> articles);
}
