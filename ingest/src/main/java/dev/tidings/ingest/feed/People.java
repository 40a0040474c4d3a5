package dev.tidings.ingest.feed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of people, out of what feeds put there: {@code kim@example.org (Kim Doe)} is Kim Doe. */
final class People {
  /** In characters. What is longer is no name, but whoever wrote it there may know better. */
  private static final int LONGEST = 200;

  private static final String MAIL = "[^\\s@<>()\"]+@[^\\s@<>()\"]+";
  private static final Pattern MAIL_THEN_NAME = Pattern.compile(MAIL + "\\s*\\(([^()]+)\\)");
  private static final Pattern NAME_THEN_MAIL =
      Pattern.compile("([^<(]+?)\\s*[<(]\\s*(?:mailto:)?" + MAIL + "\\s*[>)]");
  private static final Pattern ONLY_MAIL = Pattern.compile("(?:mailto:)?" + MAIL);

  private People() {}

  /** The name alone; empty if there is nothing but an address. */
  static Optional<String> name(String stated) {
    String line = Markup.line(stated);
    if (line.length() > LONGEST) {
      return Optional.of(line);
    }
    Matcher mailFirst = MAIL_THEN_NAME.matcher(line);
    if (mailFirst.matches()) {
      return Optional.of(mailFirst.group(1).strip());
    }
    Matcher nameFirst = NAME_THEN_MAIL.matcher(line);
    if (nameFirst.matches()) {
      return Optional.of(nameFirst.group(1).strip());
    }
    boolean nameless = line.isEmpty() || ONLY_MAIL.matcher(line).matches();
    return nameless ? Optional.empty() : Optional.of(line);
  }

  /** The people of an Atom construct, or of plain text. */
  static List<String> names(Stream<FeedNode> people) {
    return people
        .flatMap(
            person ->
                person
                    .children()
                    .filter(part -> part.localName().equals("name"))
                    .map(FeedNode::line)
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .or(() -> text(person))
                    .stream())
        .flatMap(stated -> name(stated).stream())
        .distinct()
        .toList();
  }

  private static Optional<String> text(FeedNode person) {
    return person.element().childrenSize() == 0
        ? Optional.of(person.text())
        : Optional.of(person.element().ownText());
  }
}
