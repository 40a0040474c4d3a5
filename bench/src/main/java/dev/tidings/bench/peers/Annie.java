package dev.tidings.bench.peers;

import dev.tidings.tagging.EntityType;
import gate.Annotation;
import gate.AnnotationSet;
import gate.Corpus;
import gate.CorpusController;
import gate.Document;
import gate.Factory;
import gate.Gate;
import gate.creole.ExecutionException;
import gate.creole.Plugin;
import gate.creole.ResourceInstantiationException;
import gate.creole.ResourceReference;
import gate.util.Err;
import gate.util.GateException;
import gate.util.maven.Utils;
import gate.util.persistence.PersistenceManager;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;

/**
 * GATE's ANNIE with its default rules and lists. It can't be given tokens: where the text has them,
 * its names are widened to whole ones. A person's title, which it takes in, is cut off. LGPL.
 */
final class Annie implements Peer {
  private static final Map<String, EntityType> TYPES =
      Map.of(
          "Person", EntityType.PERSON,
          "Organization", EntityType.ORGANISATION,
          "Location", EntityType.PLACE);

  private final CorpusController application;
  private final Corpus corpus;

  Annie() throws GateException, IOException, URISyntaxException {
    // Found there, the plugin isn't looked for in the network.
    Utils.addCacheDirectory(new File(System.getProperty("user.home"), ".m2/repository"));
    Gate.runInSandbox(true);
    Gate.init();
    PrintWriter errors = Err.getPrintWriter();
    Err.setPrintWriter(new PrintWriter(Writer.nullWriter())); // warnings of its rules' Java
    application = load();
    Err.setPrintWriter(errors);
    corpus = Factory.newCorpus("one document");
    application.setCorpus(corpus);
  }

  private static CorpusController load() throws GateException, IOException, URISyntaxException {
    var plugin = new Plugin.Maven("uk.ac.gate.plugins", "annie", "9.1");
    Gate.getCreoleRegister().registerPlugin(plugin);
    var file = new ResourceReference(plugin, "resources/ANNIE_with_defaults.gapp");
    return (CorpusController) PersistenceManager.loadObjectFromUri(file.toURI());
  }

  @Override
  public List<Name> find(Source source) {
    try {
      Document document = Factory.newDocument(source.text());
      try {
        corpus.add(document);
        application.execute();
        return names(source, document.getAnnotations());
      } finally {
        corpus.clear();
        Factory.deleteResource(document);
      }
    } catch (ResourceInstantiationException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Name> names(Source source, AnnotationSet annotations) {
    var names = new NameList(source, TYPES);
    String text = source.text();
    int last = 0;
    for (Annotation name : annotations.get(TYPES.keySet()).inDocumentOrder()) {
      int begin = withoutTitle(text, name, annotations);
      int end = offset(name.getEndNode().getOffset());
      if (source.tokenised()) {
        begin = Source.tokenBegin(text, begin);
        end = Source.tokenEnd(text, end);
      }
      if (begin >= last) { // of two that overlap, the first and longer one
        names.add(begin, end, name.getType());
        last = end;
      }
    }
    return names.names();
  }

  /** Where a name begins, after such as "Mr." or "Foreign Minister". */
  private static int withoutTitle(String text, Annotation name, AnnotationSet annotations) {
    int begin = offset(name.getStartNode().getOffset());
    int end = offset(name.getEndNode().getOffset());
    int after = afterTitle(begin, annotations);
    while (after > begin && after < end) {
      begin = after;
      while (Character.isWhitespace(text.charAt(begin))) {
        begin++;
      }
      after = afterTitle(begin, annotations);
    }
    return begin;
  }

  private static int afterTitle(int begin, AnnotationSet annotations) {
    int after = begin;
    for (Annotation lookup : annotations.get("Lookup", (long) begin, begin + 1L)) {
      if ("title".equals(lookup.getFeatures().get("majorType"))
          && lookup.getStartNode().getOffset() == begin) {
        after = Math.max(after, offset(lookup.getEndNode().getOffset()));
      }
    }
    return after;
  }

  private static int offset(long inDocument) {
    return Math.toIntExact(inDocument);
  }
}
