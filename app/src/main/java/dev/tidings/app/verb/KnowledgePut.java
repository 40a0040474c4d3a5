package dev.tidings.app.verb;

import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.knowledge.KnowledgeFile;
import dev.tidings.tagging.knowledge.KnowledgeLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tidings knowledge put}. */
@Command(
    name = "put",
    description = {
      "Puts entries, in place of those of the same ids.",
      "An entry is one line of a knowledge file, or is made of the flags."
    })
public final class KnowledgePut extends KnowledgeChanging {

  @Parameters(
      arity = "0..*",
      paramLabel = "LINE",
      description = "Lines of a knowledge file, columns parted by tabs.")
  private List<String> lines = List.of();

  @ArgGroup(exclusive = false, heading = "%nAn entry by its columns:%n")
  private @Nullable Columns columns;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets spec
  public KnowledgePut() {}

  /** The columns of an entry. */
  static final class Columns {

    @Option(
        names = "--id",
        required = true,
        paramLabel = "ID",
        description = "Q42 or tidings:some-name; that of a known entity adds names to it.")
    private String id = "";

    @Option(
        names = "--label",
        required = true,
        paramLabel = "NAME",
        description = "What people call it, in English.")
    private String label = "";

    @Option(
        names = "--type",
        required = true,
        paramLabel = "TYPE",
        description = "One of ${COMPLETION-CANDIDATES}.")
    private EntityType type = EntityType.ORGANISATION;

    @Option(
        names = "--kind",
        paramLabel = "KIND",
        description = "One of ${COMPLETION-CANDIDATES}; not given where it doesn't act.")
    private @Nullable ActorKind kind;

    @Option(
        names = "--country",
        paramLabel = "CODE",
        description = "ISO 3166-1 alpha-3 of the state it belongs to.")
    private @Nullable String country;

    @Option(
        names = "--alias",
        paramLabel = "NAME",
        description = "Another name, with its marks if any; may be given more than once.")
    private List<String> aliases = List.of();

    @Option(
        names = "--source",
        required = true,
        paramLabel = "SOURCE",
        description = "Where the facts come from.")
    private String source = "";

    @Option(
        names = "--prominence",
        paramLabel = "0-3",
        description = "How likely a shared name means it. Default: 2.")
    private @Nullable Integer prominence;

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        description = "An office, as office@whose from/to; may be given more than once.")
    private List<String> roles = List.of();

    private KnowledgeLine line() {
      return new KnowledgeLine(id, label, type, kind, country, aliases, source, prominence, roles);
    }
  }

  @Override
  protected int run(Settings settings, StopSignal stop) {
    Columns given = columns;
    if ((given == null) == lines.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          given == null
              ? "give an entry, as a line or by --id, --label, --type and --source"
              : "give entries as lines or one by flags, not both");
    }
    if (given == null) {
      return put(
          settings,
          number -> "arguments, line " + number + ": ",
          KnowledgeFile.lines("arguments", String.join("\n", lines)));
    }
    try {
      var line = new KnowledgeFile.Numbered(1, given.line());
      return put(settings, number -> "", new KnowledgeFile.Content(List.of(line), List.of()));
    } catch (IllegalArgumentException e) {
      notes().warn(given.id + ": " + e.getMessage());
      return FAILED;
    }
  }
}
