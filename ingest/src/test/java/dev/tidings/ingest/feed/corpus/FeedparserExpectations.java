package dev.tidings.ingest.feed.corpus;

import dev.tidings.ingest.feed.corpus.Expectation.Field;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code Expect:} comments of feedparser's tests that compare one title, link or date. */
final class FeedparserExpectations {
  private static final Pattern EXPECT =
      Pattern.compile(
          "Expect:\\s*(?:not bozo and )?(?:feed|entries\\[(\\d+)\\])"
              + "(?:\\['|\\.)(title|title_detail'\\]\\['value|link|published_parsed|updated_parsed"
              + "|created_parsed|modified_parsed|date_parsed)(?:'\\])?\\s*==\\s*(.+?)\\s*");
  private static final Pattern TUPLE = Pattern.compile("\\(([\\d, ]+)\\)");
  private static final Pattern LITERAL =
      Pattern.compile("u?(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\")");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))");

  private FeedparserExpectations() {}

  static List<Expectation> of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.lines()
        .limit(40)
        .map(String::strip)
        .map(EXPECT::matcher)
        .filter(Matcher::matches)
        .flatMap(expect -> expectation(expect).stream())
        .toList();
  }

  private static Optional<Expectation> expectation(Matcher expect) {
    Optional<Integer> item = Optional.ofNullable(expect.group(1)).map(Integer::valueOf);
    String name = expect.group(2);
    if (name.endsWith("parsed")) {
      return moment(expect.group(3)).map(value -> new Expectation(Field.DATE, item, value));
    }
    Field field = name.equals("link") ? Field.LINK : Field.TITLE;
    return literal(expect.group(3)).map(value -> new Expectation(field, item, value));
  }

  private static Optional<String> moment(String tuple) {
    Matcher found = TUPLE.matcher(tuple);
    if (!found.matches()) {
      return Optional.empty();
    }
    int[] parts =
        Arrays.stream(found.group(1).split("\\s*,\\s*")).mapToInt(Integer::parseInt).toArray();
    return Optional.of(
        LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
            .toInstant(ZoneOffset.UTC)
            .toString());
  }

  private static Optional<String> literal(String python) {
    Matcher found = LITERAL.matcher(python);
    if (!found.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        ESCAPE
            .matcher(found.group(1) != null ? found.group(1) : found.group(2))
            .replaceAll(
                escape -> {
                  String hex = escape.group(1) != null ? escape.group(1) : escape.group(2);
                  String character =
                      hex != null
                          ? String.valueOf((char) Integer.parseInt(hex, 16))
                          : switch (escape.group(3)) {
                            case "n" -> "\n";
                            case "t" -> "\t";
                            default -> escape.group(3);
                          };
                  return Matcher.quoteReplacement(character);
                }));
  }
}
