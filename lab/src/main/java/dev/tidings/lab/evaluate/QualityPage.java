package dev.tidings.lab.evaluate;

import dev.tidings.tagging.TaggerVersion;
import java.util.List;

/** Writes the figures as a page that people read. */
final class QualityPage {
  private final Peers peers;
  private final StringBuilder page = new StringBuilder();

  private QualityPage(Peers peers) {
    this.peers = peers;
  }

  /** The page in Markdown. */
  static String write(List<Section> sections, Peers peers, TaggerVersion version) {
    var page = new QualityPage(peers);
    page.head(version);
    sections.forEach(page::section);
    return page.page.toString();
  }

  private void head(TaggerVersion version) {
    page.append(
        """
        # How good the tagging is

        Written by `./tidings evaluate`, never by hand. All through the public API, on the sets in
        `../shared/data`, which are not part of the project; shares in percent. The values of other
        engines come from `bench/`, where they run on the same sets.

        """);
    page.append(
        "Tagger: code %s, knowledge %s, model %s.\n"
            .formatted(version.code(), version.knowledge(), version.model()));
  }

  private void section(Section section) {
    List<String> engines = peers.engines(section.figures());
    page.append("\n## ").append(section.title()).append("\n\n").append(wrap(section.about()));
    row("figure", "Tidings", engines, "of");
    row(":--", "--:", engines.stream().map(engine -> "--:").toList(), ":--");
    for (Figure figure : section.figures()) {
      List<String> others = engines.stream().map(engine -> peer(figure, engine)).toList();
      row(figure.label(), "**" + figure.written() + "**", others, figure.note());
    }
  }

  private String peer(Figure figure, String engine) {
    return peers
        .value(figure.id(), engine)
        .map(value -> Figure.write(value, figure.unit()))
        .orElse("");
  }

  private void row(String label, String ours, List<String> others, String note) {
    page.append("| ").append(label).append(" | ").append(ours).append(" |");
    others.forEach(other -> page.append(' ').append(other).append(" |"));
    page.append(' ').append(note).append(" |\n");
  }

  private static String wrap(String about) {
    return about + "\n\n";
  }
}
