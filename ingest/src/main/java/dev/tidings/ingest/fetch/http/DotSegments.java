package dev.tidings.ingest.fetch.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Takes {@code .} and {@code ..} out of an absolute path (RFC 3986, section 5.2.4). */
final class DotSegments {
  private DotSegments() {}

  static String resolve(String path) {
    if (!path.contains("/.")) {
      return path;
    }
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      if (segments[i].equals("..")) {
        kept.pollLast();
      } else if (!segments[i].equals(".")) {
        kept.addLast(segments[i]);
        continue;
      }
      if (last) {
        kept.addLast("");
      }
    }
    Iterator<String> all = kept.iterator();
    StringBuilder out = new StringBuilder("/");
    while (all.hasNext()) {
      out.append(all.next()).append(all.hasNext() ? "/" : "");
    }
    return out.toString();
  }
}
