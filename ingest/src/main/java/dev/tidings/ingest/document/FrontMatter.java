package dev.tidings.ingest.document;

import dev.tidings.ingest.document.Draft.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of a text or Markdown document: {@code key: value} lines between two {@code ---} lines,
 * as in YAML. Values may be quoted; {@code authors} may be a list, in brackets or one {@code -
 * name} a line, or names separated by commas or semicolons. Unknown keys are passed over. Where the
 * first line is not {@code ---}, or no second one follows, there is no front matter.
 *
 * @param draft what it states
 * @param rest the document below it
 */
record FrontMatter(Draft draft, String rest) {
  private static final Pattern BLOCK =
      Pattern.compile(
          "\\A---[ \\t]*\\n(.*?)(?:^(?:---|\\.\\.\\.)[ \\t]*$\\n?)",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern PAIR = Pattern.compile("([A-Za-z][\\w-]*)\\s*:(?:\\s+(.*))?");
  private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");

  static FrontMatter of(String text) {
    Matcher block = BLOCK.matcher(text);
    if (!block.find() || block.group(1).lines().noneMatch(l -> PAIR.matcher(l).matches())) {
      return new FrontMatter(Draft.builder().build(), text);
    }
    return new FrontMatter(draft(block.group(1).lines().toList()), text.substring(block.end()));
  }

  private static Draft draft(List<String> lines) {
    Draft.Builder draft = Draft.builder();
    List<String> authors = new ArrayList<>();
    boolean inAuthors = false;
    for (String line : lines) {
      Matcher pair = PAIR.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (pair.matches()) {
        String key = pair.group(1).toLowerCase(Locale.ROOT);
        String value = unquoted(pair.group(2));
        inAuthors = key.equals("authors") || key.equals("author");
        if (inAuthors) {
          authors.addAll(names(value));
        } else {
          field(key).ifPresent(field -> draft.put(field, value));
        }
      } else if (inAuthors && item.matches()) {
        authors.add(unquoted(item.group(1)));
      }
    }
    return draft.authors(authors).build();
  }

  private static Optional<Field> field(String key) {
    return Optional.ofNullable(
        switch (key) {
          case "id" -> Field.ID;
          case "url", "link", "canonical" -> Field.URL;
          case "source", "publisher" -> Field.SOURCE_ID;
          case "sourcename" -> Field.SOURCE_NAME;
          case "title", "headline" -> Field.TITLE;
          case "language", "lang" -> Field.LANGUAGE;
          case "publishedat", "published", "date" -> Field.PUBLISHED;
          case "retrievedat" -> Field.RETRIEVED;
          default -> null;
        });
  }

  private static List<String> names(String value) {
    String bare =
        value.startsWith("[") && value.endsWith("]")
            ? value.substring(1, value.length() - 1)
            : value;
    return Arrays.stream(bare.split("[,;]")).map(FrontMatter::unquoted).toList();
  }

  private static String unquoted(@Nullable String value) {
    String bare = value == null ? "" : value.strip();
    boolean quoted =
        bare.length() > 1
            && (bare.charAt(0) == '"' || bare.charAt(0) == '\'')
            && bare.charAt(bare.length() - 1) == bare.charAt(0);
    return quoted ? bare.substring(1, bare.length() - 1) : bare;
  }
}
