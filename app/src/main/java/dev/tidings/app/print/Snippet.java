package dev.tidings.app.print;

import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.Entity;
import dev.tidings.schema.Mention;
import dev.tidings.schema.MentionField;
import dev.tidings.streams.lane.LaneDiff.Example;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an article that two lanes have tagged, in pieces: what is named in either, and what
 * stands between.
 */
record Snippet(List<Piece> pieces) {

  private static final int AROUND = 120;
  private static final int MOST = 2;

  Snippet {
    pieces = List.copyOf(pieces);
  }

  /**
   * A piece of the text.
   *
   * @param before what it names in the first lane, if anything
   * @param after what it names in the second lane, if anything
   * @param type of the entity that it names
   */
  record Piece(
      String text, @Nullable String before, @Nullable String after, @Nullable String type) {

    boolean isNamed() {
      return before != null || after != null;
    }

    boolean isChanged() {
      return before == null ? after != null : !before.equals(after);
    }
  }

  /** The title with what is named in it. */
  static Snippet title(Example example) {
    EnrichedArticle any = any(example);
    List<Span> spans = spans(example, MentionField.TITLE);
    String title = any.getArticle().getTitle();
    return cut(title, spans, 0, title.codePointCount(0, title.length()));
  }

  /** Stretches of the body around what has changed; its beginning where nothing there has. */
  static List<Snippet> body(Example example) {
    String body = any(example).getArticle().getBody();
    List<Span> spans = spans(example, MentionField.BODY);
    int length = body.codePointCount(0, body.length());
    List<Snippet> snippets = new ArrayList<>();
    int after = -1;
    for (Span span : spans) {
      if (span.isChanged() && span.begin() >= after && snippets.size() < MOST) {
        int begin = Math.max(Math.max(0, after), span.begin() - AROUND);
        int end = Math.min(length, span.end() + AROUND);
        snippets.add(cut(body, spans, begin, end));
        after = end;
      }
    }
    return snippets.isEmpty() && length > 0
        ? List.of(cut(body, spans, 0, Math.min(length, 2 * AROUND)))
        : snippets;
  }

  /** The article as one of the lanes has it. */
  static EnrichedArticle any(Example example) {
    return example.after().or(example::before).orElseThrow();
  }

  /** Whether any lane has tags to show. */
  static boolean isPossible(Example example) {
    return example.after().isPresent() || example.before().isPresent();
  }

  /** What is named in a field, in order; where names overlap, as the second lane has it. */
  private static List<Span> spans(Example example, MentionField field) {
    boolean sameText =
        example.before().isEmpty() || example.after().isEmpty() || example.change().isOfTagger();
    List<Span> before = sameText ? spans(example.before(), field, true) : List.of();
    List<Span> after = spans(example.after(), field, false);
    if (example.after().isEmpty()) {
      return before;
    }
    List<Span> merged = new ArrayList<>();
    for (Span span : after) {
      merged.add(
          before.stream()
              .filter(span::overlaps)
              .findFirst()
              .map(
                  old ->
                      new Span(span.begin(), span.end(), old.before(), span.after(), span.type()))
              .orElse(sameText ? span : span.unchanged()));
    }
    before.stream().filter(old -> after.stream().noneMatch(old::overlaps)).forEach(merged::add);
    merged.sort(Comparator.comparingInt(Span::begin));
    return merged;
  }

  private static List<Span> spans(
      Optional<EnrichedArticle> article, MentionField field, boolean before) {
    Map<String, String> labels =
        article.stream()
            .flatMap(it -> it.getEntities().stream())
            .collect(Collectors.toMap(Entity::getId, it -> it.getLabel() + ", " + it.getId()));
    return article.stream()
        .flatMap(it -> it.getMentions().stream())
        .filter(mention -> mention.getField() == field)
        .map(mention -> span(mention, labels, before))
        .toList();
  }

  private static Span span(Mention mention, Map<String, String> labels, boolean before) {
    String label = labels.getOrDefault(mention.getEntityId(), mention.getEntityId());
    return new Span(
        mention.getBegin(),
        mention.getEnd(),
        before ? label : null,
        before ? null : label,
        mention.getType().name());
  }

  /** The pieces of a stretch, widened to whole words; offsets are code points. */
  private static Snippet cut(String text, List<Span> spans, int from, int to) {
    int begin = wordBegin(text, from);
    int end = wordEnd(text, to);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(plain(begin > 0 ? "… " : ""));
    int at = begin;
    for (Span span : spans) {
      if (span.begin() >= at && span.end() <= end) {
        pieces.add(plain(part(text, at, span.begin())));
        pieces.add(
            new Piece(
                part(text, span.begin(), span.end()), span.before(), span.after(), span.type()));
        at = span.end();
      }
    }
    pieces.add(plain(part(text, at, end)));
    pieces.add(plain(end < text.codePointCount(0, text.length()) ? " …" : ""));
    return new Snippet(pieces.stream().filter(piece -> !piece.text().isEmpty()).toList());
  }

  private static int wordBegin(String text, int from) {
    int unit = text.offsetByCodePoints(0, from);
    while (unit > 0 && !Character.isWhitespace(text.codePointBefore(unit))) {
      unit = text.offsetByCodePoints(unit, -1);
    }
    return text.codePointCount(0, unit);
  }

  private static int wordEnd(String text, int to) {
    int unit = text.offsetByCodePoints(0, to);
    while (unit < text.length() && !Character.isWhitespace(text.codePointAt(unit))) {
      unit = text.offsetByCodePoints(unit, 1);
    }
    return text.codePointCount(0, unit);
  }

  /** What means someone else now, in words; each once. */
  static List<String> relinked(Example example) {
    return Stream.concat(Stream.of(title(example)), body(example).stream())
        .flatMap(snippet -> snippet.pieces().stream())
        .filter(piece -> piece.before() != null && piece.after() != null && piece.isChanged())
        .map(piece -> "%s: %s → %s".formatted(piece.text(), piece.before(), piece.after()))
        .distinct()
        .toList();
  }

  private static Piece plain(String text) {
    return new Piece(text, null, null, null);
  }

  private static String part(String text, int begin, int end) {
    int first = text.offsetByCodePoints(0, begin);
    return text.substring(first, text.offsetByCodePoints(first, end - begin));
  }

  /** The text on one line; what has changed as {@code [name: before → after]}. */
  String asText() {
    return pieces.stream()
        .map(piece -> piece.isChanged() ? bracketed(piece) : piece.text())
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String bracketed(Piece piece) {
    return "[%s: %s]"
        .formatted(
            piece.text(),
            Stream.of(piece.before(), piece.after())
                .map(name -> name == null ? "nothing" : name)
                .collect(Collectors.joining(" → ")));
  }

  /** A stretch that is named, in code points. */
  private record Span(
      int begin, int end, @Nullable String before, @Nullable String after, String type) {

    boolean overlaps(Span other) {
      return begin < other.end && other.begin < end;
    }

    boolean isChanged() {
      return before == null ? after != null : !before.equals(after);
    }

    Span unchanged() {
      return new Span(begin, end, after, after, type);
    }
  }
}
