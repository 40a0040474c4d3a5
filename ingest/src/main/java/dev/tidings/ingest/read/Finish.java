package dev.tidings.ingest.read;

import dev.tidings.ingest.document.Draft;
import dev.tidings.ingest.identity.ArticleAssembler;
import dev.tidings.ingest.identity.Assembly;
import dev.tidings.ingest.identity.Origin;
import dev.tidings.ingest.identity.Wording;

/** The end of reading: drafts become articles, and articles and flaws go on to the tally. */
final class Finish {
  private final Tally tally;
  private final Wording wording;
  private final NameClashes clashes = new NameClashes();

  Finish(Tally tally, Wording wording) {
    this.tally = tally;
    this.wording = wording;
  }

  void finish(Draft draft, Document document, long line, Origin origin) {
    Assembly assembly = ArticleAssembler.assemble(draft, origin, wording);
    if (assembly instanceof Assembly.Refused refused) {
      tally.rejected(document.shown(), line, refused.flaw().reason(), refused.flaw().remedy());
    } else if (assembly instanceof Assembly.Complete complete) {
      complete
          .flaws()
          .forEach(flaw -> tally.warning(document.shown(), line, flaw.reason(), flaw.remedy()));
      if (complete.namedByPath() && clashes.isClash(complete.article())) {
        tally.warning(
            document.shown(),
            line,
            "it has the id of an earlier one, '"
                + complete.article().getId()
                + "', and replaces it",
            "state an id or url in it, or give each folder a source of its own");
      }
      tally.article(complete.article());
    }
  }
}
