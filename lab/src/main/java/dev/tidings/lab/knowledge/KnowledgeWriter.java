package dev.tidings.lab.knowledge;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Writes the entities as the lines of a knowledge file. */
final class KnowledgeWriter {

  private static final int MOST_NAMES = 250;

  private final Caution caution;

  KnowledgeWriter(Caution caution) {
    this.caution = caution;
  }

  /** Header and lines, sorted by id. */
  String write(String header, List<Draft> drafts) {
    giveIds(drafts);
    List<String> lines = new ArrayList<>();
    drafts.forEach(draft -> lines.add(line(draft)));
    lines.sort(KnowledgeWriter::byBytes);
    return header + String.join("\n", lines) + "\n";
  }

  private static int byBytes(String one, String other) {
    String id = one.substring(0, one.indexOf('\t'));
    String otherId = other.substring(0, other.indexOf('\t'));
    return Arrays.compareUnsigned(
        id.getBytes(StandardCharsets.UTF_8), otherId.getBytes(StandardCharsets.UTF_8));
  }

  private String line(Draft draft) {
    List<String> names = new ArrayList<>();
    boolean plainLabel = draft.labelCounts && !draft.names.containsKey(draft.label);
    if (plainLabel && !draft.handmade()) {
      Name label = new Name(draft.label, 'n', "");
      Name flagged = caution.flagged(label, draft);
      if (!flagged.equals(label)) {
        names.add(flagged.written());
      }
    }
    for (Name name : draft.names.values()) {
      if (names.size() < MOST_NAMES && !Caution.tooShort(name)) {
        boolean byHand = draft.namesByHand.contains(name.text());
        names.add((byHand ? name : caution.flagged(name, draft)).written());
      }
    }
    String label =
        draft.labelCounts || draft.names.containsKey(draft.label)
            ? draft.label
            : draft.label + " (…)";
    return String.join(
        "\t",
        Objects.requireNonNull(draft.id),
        label,
        draft.type.name(),
        draft.kind == null ? "" : draft.kind.name(),
        Objects.requireNonNullElse(draft.country, ""),
        String.join("|", names),
        String.join("; ", draft.sources),
        Integer.toString(draft.prominence),
        String.join("|", draft.roles));
  }

  /** Local ids for what has none: the label; of two with one label, the lesser adds its country. */
  private static void giveIds(List<Draft> drafts) {
    Map<String, Draft> taken = new HashMap<>();
    drafts.stream().filter(draft -> draft.id != null).forEach(draft -> taken.put(draft.id, draft));
    for (Draft draft : drafts) {
      if (draft.id == null) {
        String id = "tidings:" + slug(draft.label);
        if (taken.containsKey(id) && draft.country != null) {
          id += "-" + draft.country.toLowerCase(Locale.ROOT);
        }
        String base = id;
        for (int i = 2; taken.containsKey(id); i++) {
          id = base + "-" + i;
        }
        draft.id = id;
        taken.put(id, draft);
      }
    }
  }

  private static String slug(String label) {
    String plain =
        Normalizer.normalize(Name.key(label), Normalizer.Form.NFKC)
            .replaceAll("[^\\p{L}\\p{N}]+", "-");
    return plain.replaceAll("^-|-$", "");
  }
}
