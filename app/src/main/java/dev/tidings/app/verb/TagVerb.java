package dev.tidings.app.verb;

import dev.tidings.app.print.Notes.Progress;
import dev.tidings.app.print.TaggedJson;
import dev.tidings.app.print.TaggedPage;
import dev.tidings.app.print.TaggedPrinter;
import dev.tidings.app.print.TaggedText;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.app.tag.OrderedTagging;
import dev.tidings.app.tag.TaggedArticle;
import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.ReadReport;
import dev.tidings.ingest.read.Sources;
import dev.tidings.schema.Article;
import dev.tidings.tagging.Document;
import dev.tidings.tagging.Explained;
import dev.tidings.tagging.Outcome.Refused;
import dev.tidings.tagging.Tagger;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tidings tag}. */
@Command(
    name = "tag",
    description = "Tags articles and prints them with their entities and topics, without Kafka.")
public final class TagVerb extends Verb {

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "Files, folders, and - for standard input.")
  private List<String> sources = List.of();

  @ArgGroup private Form form = new Form();

  @Option(
      names = "--explain",
      description =
          "Say for every mention what found it, what decided whom it means, and whom it beat.")
  private boolean explain;

  /** How results are printed; text where none is asked for. */
  private static final class Form {
    @Option(
        names = "--json",
        description =
            "Print a JSON object a line: id, mentions, entities, topics. Ids, titles and bodies of"
                + " JSON input are left as they stand, and offsets count in them.")
    private boolean json;

    @Option(names = "--html", description = "Print one page, with what is named highlighted.")
    private boolean html;
  }

  @Override
  protected int run(Settings settings, StopSignal stop) {
    Tagger tagger = Pipeline.taggers(settings).build();
    IngestOptions plain = Publication.options(settings, null);
    Tally tally = new Tally();
    try (TaggedPrinter printer = printer();
        Progress progress = notes().progress("tagging", -1);
        OrderedTagging<TaggedArticle> tagging =
            new OrderedTagging<>(
                Runtime.getRuntime().availableProcessors(),
                article -> tag(tagger, article),
                tagged -> {
                  printer.print(tagged);
                  tally.add(tagged);
                  progress.at(tally.all);
                })) {
      ReadReport reading =
          Sources.open(
                  sources,
                  form.json ? plain.withWordsVerbatim() : plain,
                  problem -> notes().warn(problem.toString()))
              .forEach(tagging);
      tagging.finish();
      return reading.rejected() + tally.refused == 0 ? DONE : FAILED;
    }
  }

  private TaggedArticle tag(Tagger tagger, Article article) {
    Document document = document(article);
    if (!explain) {
      return new TaggedArticle(article, tagger.tag(document), List.of());
    }
    Explained explained = tagger.explain(document);
    return new TaggedArticle(article, explained.outcome(), explained.reasons());
  }

  private TaggedPrinter printer() {
    if (form.json) {
      return new TaggedJson(out());
    }
    return form.html ? new TaggedPage(out()) : new TaggedText(out(), Ansi.AUTO);
  }

  private static Document document(Article article) {
    return new Document(
        article.getTitle(),
        article.getBody(),
        article.getLanguage().orElse(null),
        article.getPublishedAt().orElse(null),
        article.getRetrievedAt());
  }

  /** Counts what was printed, and tells of what could not be tagged. */
  private final class Tally {
    private long all;
    private long refused;

    private void add(TaggedArticle tagged) {
      all++;
      if (tagged.outcome() instanceof Refused rejection) {
        refused++;
        notes().warn(tagged.article().getId() + ": " + rejection.reason());
      }
    }
  }
}
