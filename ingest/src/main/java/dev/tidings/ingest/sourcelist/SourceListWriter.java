package dev.tidings.ingest.sourcelist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes the YAML that {@link SourceListReader} reads. */
public final class SourceListWriter {
  private static final int WIDEST = 1000;

  private SourceListWriter() {}

  public static String write(List<ListedSource> sources) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(WIDEST)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .build();
    List<Map<String, Object>> entries = sources.stream().map(SourceListWriter::entry).toList();
    return new Dump(settings).dumpToString(Map.of("sources", entries));
  }

  private static Map<String, Object> entry(ListedSource source) {
    Map<String, Object> entry = new LinkedHashMap<>(SourceValues.of(source));
    Map<String, String> selectors = SourceValues.selectors(source);
    if (!selectors.isEmpty()) {
      entry.put("selectors", selectors);
    }
    return entry;
  }
}
