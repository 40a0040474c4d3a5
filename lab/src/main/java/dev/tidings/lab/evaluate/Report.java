package dev.tidings.lab.evaluate;

import dev.tidings.lab.Checkout;
import dev.tidings.lab.LabException;
import dev.tidings.tagging.TaggerVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The figures, where they are written down. */
public final class Report {
  private final List<Section> sections;
  private final Checkout checkout;
  private final String page;

  public Report(List<Section> sections, TaggerVersion version, Checkout checkout) {
    this.sections = List.copyOf(sections);
    this.checkout = checkout;
    Peers peers = Peers.read(checkout.root().resolve("bench/peers.tsv"));
    this.page = QualityPage.write(sections, peers, version);
  }

  /** As a page that people read. */
  public String page() {
    return page;
  }

  /** Writes {@code docs/quality.md}. */
  public void writePage() {
    write(checkout.root().resolve("docs/quality.md"), page);
  }

  /** Writes what no figure may fall below. */
  public void writeFloors() {
    write(checkout.floors(), Floors.write(sections));
  }

  private static void write(Path file, String content) {
    try {
      Files.writeString(file, content, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new LabException(file + " can't be written: " + e, e);
    }
  }
}
