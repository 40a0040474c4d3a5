package dev.tidings.ingest.fetch.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code Link} header (RFC 8288). What follows a fault in it is passed over. */
final class Links {
  private static final Pattern TARGET = Pattern.compile("[\\s,]*<([^>]*)>");
  private static final Pattern PARAMETER =
      Pattern.compile("\\s*;\\s*([^\\s=;,]+)\\s*(?:=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]*)))?");

  private Links() {}

  /**
   * One link.
   *
   * @param relations in lower case
   */
  record Link(String target, List<String> relations) {}

  static List<Link> read(String header) {
    List<Link> links = new ArrayList<>();
    Matcher target = TARGET.matcher(header);
    Matcher parameter = PARAMETER.matcher(header);
    int at = 0;
    while (target.region(at, header.length()).lookingAt()) {
      at = target.end();
      List<String> relations = new ArrayList<>();
      while (parameter.region(at, header.length()).lookingAt()) {
        at = parameter.end();
        String value = parameter.group(2) != null ? parameter.group(2) : parameter.group(3);
        if (parameter.group(1).equalsIgnoreCase("rel") && value != null) {
          relations.addAll(List.of(value.strip().toLowerCase(Locale.ROOT).split("\\s+")));
        }
      }
      links.add(new Link(target.group(1).strip(), List.copyOf(relations)));
    }
    return links;
  }
}
