package dev.tidings.lab.knowledge;

import dev.tidings.tagging.knowledge.KnowledgeFile;
import dev.tidings.tagging.knowledge.KnownEntity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How much of what is in a knowledge file, as Markdown tables. */
record Census(List<KnownEntity> entities) {

  private static final String BEGIN = "<!-- counts: written by tidings knowledge build -->";
  private static final String END = "<!-- end of counts -->";

  static Census of(String content) {
    return new Census(KnowledgeFile.parse("knowledge.tsv", content));
  }

  String text() {
    return table("type and kind", Census::kind)
        + "\n"
        + table("prominence", entity -> entity.prominence().digit())
        + "\n"
        + bySource();
  }

  /** The page with the census between its marks; the page itself if it has no marks. */
  static String into(String page, String census) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    return begin < 0 || end < begin
        ? page
        : page.substring(0, begin + BEGIN.length()) + "\n" + census + page.substring(end);
  }

  private static String kind(KnownEntity entity) {
    String kind = entity.actorKind() == null ? "" : " " + entity.actorKind();
    return (entity.type() + kind).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String table(String title, Function<KnownEntity, String> sort) {
    Map<String, int[]> counts = new TreeMap<>();
    entities.forEach(entity -> count(counts, sort.apply(entity), entity));
    entities.forEach(entity -> count(counts, "~", entity));
    return rows(title, counts);
  }

  private String bySource() {
    Map<String, int[]> counts = new TreeMap<>();
    for (KnownEntity entity : entities) {
      for (String source : entity.source().split("; ", -1)) {
        count(counts, source, entity);
      }
    }
    return rows("source (a line may have several)", counts);
  }

  private static void count(Map<String, int[]> counts, String sort, KnownEntity entity) {
    int[] count = counts.computeIfAbsent(sort, s -> new int[4]);
    count[0]++;
    count[1] += entity.id().startsWith("Q") ? 1 : 0;
    count[2] += entity.aliases().size();
    count[3] += entity.roles().size();
  }

  private static String rows(String title, Map<String, int[]> counts) {
    var text = new StringBuilder();
    text.append("| ").append(title).append(" | entries | with a Wikidata id | aliases | roles |\n");
    text.append("|---|---:|---:|---:|---:|\n");
    counts.forEach(
        (sort, count) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %,d | %,d |\n",
                    sort.equals("~") ? "all" : sort,
                    count[0],
                    count[1],
                    count[2],
                    count[3])));
    return text.toString();
  }
}
