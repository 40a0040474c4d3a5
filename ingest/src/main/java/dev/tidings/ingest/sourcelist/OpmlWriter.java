package dev.tidings.ingest.sourcelist;

import dev.tidings.ingest.sourcelist.ListedSource.Kind;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;

/**
 * Writes sources as OPML 2.0 for other feed readers. What OPML has no word for goes into attributes
 * of our own namespace, so that nothing is lost on the way there and back.
 */
public final class OpmlWriter {
  static final String PREFIX = "tidings:";
  static final String SELECT = "select-";
  private static final String NAMESPACE = "urn:tidings:sources";

  private OpmlWriter() {}

  public static String write(String title, List<ListedSource> sources) {
    Document document = new Document("");
    document.outputSettings().syntax(Syntax.xml).prettyPrint(true);
    Element opml =
        document.appendElement("opml").attr("version", "2.0").attr("xmlns:tidings", NAMESPACE);
    opml.appendElement("head").appendElement("title").text(title);
    Element body = opml.appendElement("body");
    sources.forEach(source -> outline(body.appendElement("outline"), source));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.outerHtml().strip() + "\n";
  }

  private static void outline(Element outline, ListedSource source) {
    outline.attr("text", source.name().orElse(source.id()));
    if (source.kind() == Kind.FEED) {
      outline.attr("type", "rss").attr("xmlUrl", source.location());
    }
    source.name().ifPresent(name -> outline.attr("title", name));
    source.language().ifPresent(language -> outline.attr("language", language));
    SourceValues.of(source).forEach((name, value) -> outline.attr(PREFIX + name, value));
    SourceValues.selectors(source)
        .forEach((name, value) -> outline.attr(PREFIX + SELECT + name, value));
  }
}
