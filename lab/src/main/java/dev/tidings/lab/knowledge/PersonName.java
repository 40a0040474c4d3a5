package dev.tidings.lab.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person's name as people write it, and the surnames in it. */
final class PersonName {

  private static final int MOST_WORDS = 6;

  /** Words before a name that are no part of it. */
  private static final Set<String> TITLES =
      new HashSet<>(
          List.of(
              ("mr mrs ms miss dr prof professor sir dame lord lady baroness baron hon honourable"
                   + " honorable rt right senator rep representative mp mag ing dipl phdr judr mudr"
                   + " rndr mgr bc doc docent csc phd drsc gen general col colonel maj major capt"
                   + " captain lt lieutenant brig brigadier admiral adm marshal sheikh sheik king"
                   + " queen prince princess president vice prime minister deputy foreign defense"
                   + " defence interior finance justice acting secretary ambassador chancellor"
                   + " chairman speaker governor mayor judge datuk dato dato' datin tan sri seri"
                   + " haji hajjah hj ir drs dra h hj kh tun encik puan yb yab adv advocate rev"
                   + " reverend bishop pastor fr father comrade citizen eng engr arch alhaji alhaja"
                   + " chief hrh he hon'ble shri smt kumari pandit house senate congressman"
                   + " congresswoman national security adviser advisor us uk u.s opposition leader"
                   + " former candidate majority minority maulana mullah mawlawi mawlana moulana")
                  .split(" ", -1)));

  private static final Set<String> PARTICLES =
      Set.of(
          ("de da do dos das del della di du la le van von der den ter ten zu zur el al bin ibn ben"
                  + " bint abu af av y e und och ul ur")
              .split(" ", -1));

  /** Where the surname comes first. */
  private static final Set<String> SURNAME_FIRST = Set.of("CHN", "TWN", "PRK", "KOR", "HKG", "MAC");

  /** Where two surnames are the rule. */
  private static final Set<String> TWO_SURNAMES =
      Set.of(
          "ESP MEX ARG CHL COL PER VEN ECU BOL PRY URY CRI PAN GTM HND NIC SLV DOM CUB PRI GNQ"
              .split(" ", -1));

  private PersonName() {}

  /** The name without titles and in ordinary letters; empty if it doesn't look like one. */
  static Optional<String> clean(String written) {
    String name = written.replaceAll("\\(.*?\\)", " ").replaceAll("[\"“”«»*]", " ");
    int comma = name.indexOf(',');
    if (comma >= 0) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (String word : name.strip().split("[\\s_]+", -1)) {
      String bare = word.toLowerCase(Locale.ROOT).replaceAll("\\.+$", "");
      if (!(words.isEmpty() && (TITLES.contains(bare) || word.equals("-")))) {
        words.add(inLetters(word));
      }
    }
    String clean = String.join(" ", words);
    boolean fine =
        words.size() > 1
            && words.size() <= MOST_WORDS
            && clean.matches("[\\p{IsLatin}\\p{M}.'’ʻ\\-]+( [\\p{IsLatin}\\p{M}.'’ʻ\\-]+)+")
            && words.get(words.size() - 1).length() > 1
            && Name.of(clean).usable();
    return fine ? Optional.of(clean) : Optional.empty();
  }

  /** A word all in capitals becomes an ordinary one; particles stay or become small. */
  private static String inLetters(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean capitals = word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
    boolean small = word.equals(lower) && !PARTICLES.contains(word);
    boolean initials = word.indexOf('.') >= 0 && word.length() <= 4;
    return (capitals || small) && !initials ? capitalised(lower) : word;
  }

  /** Capital at the start, and after a hyphen or apostrophe. */
  static String capitalised(String lower) {
    var capitalised = new StringBuilder(lower.length());
    boolean start = true;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      capitalised.append(start ? Character.toUpperCase(c) : c);
      start = c == '-' || c == '\'' || c == '’' || c == ' ';
    }
    return capitalised.toString();
  }

  /** From capitals joined by underscores, with small particles. */
  static String fromCapitals(String written) {
    List<String> words = new ArrayList<>();
    for (String word : written.toLowerCase(Locale.ROOT).split("[_ ]+", -1)) {
      if (!word.isEmpty()) {
        words.add(!words.isEmpty() && PARTICLES.contains(word) ? word : capitalised(word));
      }
    }
    return String.join(" ", words);
  }

  /** The surnames: mostly the last word, with the particles before it. */
  static List<String> surnames(String name, @Nullable String country) {
    String[] words = name.split(" ", -1);
    int last = words.length - 1;
    if (country != null && SURNAME_FIRST.contains(country) && words.length <= 3) {
      return List.of(words[0]);
    }
    if (words[last].replace(".", "").matches("Jr|Sr|II|III|IV") && last > 1) {
      last--;
    }
    int first = last;
    while (first > 1 && PARTICLES.contains(words[first - 1])) {
      first--;
    }
    List<String> surnames = new ArrayList<>();
    surnames.add(String.join(" ", Arrays.asList(words).subList(first, last + 1)));
    boolean articleOnly = first == last - 1 && words[first].matches("al|el");
    if (articleOnly) {
      surnames.add(words[last]);
    }
    boolean two = country != null && TWO_SURNAMES.contains(country) && first == last && last > 1;
    if (two && !words[last - 1].endsWith(".")) {
      surnames.add(words[last - 1]);
    }
    return surnames.stream().filter(surname -> surname.length() > 1).toList();
  }
}
