package dev.tidings.lab.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Actors of the Phoenix dictionaries: a name in capitals, {@code +} lines with other names, and
 * codes in brackets, dated or not.
 *
 * @param names as written, the first is the entry's
 * @param comment what follows the last #
 */
record PhoenixActors(List<String> names, List<Code> codes, String comment) {

  private static final Pattern CODE =
      Pattern.compile("\\[([A-Z]{3})([A-Z]*) *(?:([<>])? *(\\d{6,8})?(?:-(\\d{6,8}))?)?\\]");
  private static final int SHORT_DATE = 6;
  private static final int LAST_YEAR_OF_THIS_CENTURY = 14;

  /**
   * One code.
   *
   * @param country first three letters: a state, or IGO, NGO, MNC, IMG
   * @param role the rest, such as GOV or GOVMIL
   * @param from ISO date, or empty
   * @param to ISO date, or empty
   */
  record Code(String country, String role, String from, String to) {}

  /** The entries of a dictionary. */
  static List<PhoenixActors> read(List<String> lines) {
    List<PhoenixActors> actors = new ArrayList<>();
    PhoenixActors actor = null;
    for (String line : lines) {
      String bare = line.strip();
      int hash = bare.indexOf('#');
      String entry = hash < 0 ? bare : bare.substring(0, hash);
      String comment = hash < 0 ? "" : bare.substring(hash + 1).strip();
      int bracket = entry.indexOf('[');
      String name = (bracket < 0 ? entry : entry.substring(0, bracket)).strip();
      if (name.startsWith("+") && actor != null) {
        actor.names.add(name.substring(1));
      } else if (!name.isEmpty() && Character.isLetter(name.charAt(0))) {
        actor = new PhoenixActors(new ArrayList<>(), new ArrayList<>(), comment);
        actor.names.add(name);
        actors.add(actor);
      }
      if (bracket >= 0 && actor != null) {
        Matcher code = CODE.matcher(entry);
        while (code.find()) {
          actor.codes.add(code(code));
        }
      }
    }
    return actors;
  }

  private static Code code(Matcher code) {
    String first = date(code.group(4));
    boolean before = "<".equals(code.group(3));
    return new Code(
        code.group(1), code.group(2), before ? "" : first, before ? first : date(code.group(5)));
  }

  @SuppressWarnings("NullAway") // group() gives null for what isn't there
  private static String date(String digits) {
    if (digits == null || digits.length() == SHORT_DATE + 1) {
      return "";
    }
    String full = digits;
    if (digits.length() == SHORT_DATE) {
      int year = Integer.parseInt(digits.substring(0, 2));
      full = (year > LAST_YEAR_OF_THIS_CENTURY ? "19" : "20") + digits;
    }
    String date = full.substring(0, 4) + "-" + full.substring(4, 6) + "-" + full.substring(6, 8);
    return date.matches("[12]\\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])") ? date : "";
  }
}
